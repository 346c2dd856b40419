"""How fast the club is, as ratios to a named peer measured in the same run. `make bench`; figures in docs/performance.md."""
