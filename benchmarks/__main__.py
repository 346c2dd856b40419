"""`make bench`: every figure of docs/performance.md, each next to its peer, in one run. Exit 1 when a promise is not kept."""

import os
import platform
import sys

from benchmarks import booking, points
from benchmarks.report import HEAD


def main() -> int:
    print(
        f"{platform.python_implementation()} {platform.python_version()}, {os.cpu_count()} cores, {platform.system()}"
    )
    ratios = booking.measure()
    rates, steady = points.measure()
    ratios += rates
    print("\n" + HEAD)
    for ratio in ratios:
        print(ratio.line())
    print(f"\n| at {points.STEADY_PER_SECOND} updates a second | p50 | p99 | CPU of an update when saturated |")
    print("|---|---|---|---|")
    for name, found in steady.items():
        print(f"| {name} | {found['p50_ms']:.1f} ms | {found['p99_ms']:.1f} ms | {found['cpu_us']:.0f} µs |")
    late = [name for name, found in steady.items() if name != "echo" and found["p99_ms"] > points.PROMISED_P99_MS]
    broken = [ratio.what for ratio in ratios if ratio.ratio < ratio.least]
    for what in broken:
        print(f"below what was promised: {what}")
    for name in late:
        print(f"p99 above {points.PROMISED_P99_MS:.0f} ms: {name}")
    return 1 if broken or late else 0


if __name__ == "__main__":
    sys.exit(main())
