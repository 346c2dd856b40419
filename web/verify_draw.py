#!/usr/bin/env python3
"""Verifies the file of a draw ("club-draw 1"): python3 verify_draw.py FILE [--sha256 HEX] [--root HEX] [--ticket NUMBER]

Needs Python 3.9 or newer and nothing else. --sha256 and --root are what the shop published before the draw, in its channel for
example; without them you believe the file that its list is that one. --ticket shows one ticket and its way up the Merkle tree.
Ends with 0 when everything holds, 1 when something does not, 2 when this is no such file.
"""

import argparse
import heapq
import hmac
import itertools
import re
import sys
from hashlib import sha256

QUICKNET = ["52db9ba70e0cc0f6eaf7803dd07447a1f5477735fd3f661792ba94600c84e971", "1692803367", "3"]
RESULT = b"\n== result ==\n"
TICKET = re.compile(rb"([1-9][0-9]{0,17}) ([0-9a-f]{32})(?: ([a-z-]+))?")


class Unreadable(Exception):
    pass


def read(content):
    """Head (name -> values), ticket lines, frozen bytes, revealed lines or None."""
    frozen, found, revealed = content.partition(RESULT)
    frozen += b"\n" if found else b""
    head_part, parted, body = frozen.partition(b"\n\n")
    if not parted or not frozen.startswith(b"club-draw 1\n") or (body and not body.endswith(b"\n")):
        raise Unreadable("this is no file of a draw, or its end is missing")
    head = {}
    for line in head_part.decode().split("\n")[1:]:
        name, _, value = line.partition(": ")
        head.setdefault(name, []).append(value)
    return head, body.split(b"\n")[:-1], frozen, revealed.decode().split("\n")[:-1] if found else None


def levels_of(lines):
    """The Merkle tree of RFC 6962, level by level."""
    level = [sha256(b"\x00" + line).digest() for line in lines]
    levels = [level]
    while len(level) > 1:
        above = [sha256(b"\x01" + level[i] + level[i + 1]).digest() for i in range(0, len(level) - 1, 2)]
        level = above + level[len(above) * 2 :]
        levels.append(level)
    return levels


def path_of(levels, index):
    path = []
    for level in levels[:-1]:
        if index ^ 1 < len(level):
            path.append(level[index ^ 1])
        index //= 2
    return path


def select(head, tickets, otp, randomness):
    """The lines of the result: the lowest position first, until all prizes and reserves are given."""
    prizes = [place for place, prize in enumerate(head["prize"], 1) for _ in range(int(prize.split(" ", 1)[0]))]
    wanted, once, draw = len(prizes) + int(head["reserves"][0]), head["wins-once"][0] == "yes", head["draw"][0].encode()
    key = hmac.new(otp, randomness, sha256).digest().ljust(64, b"\x00")
    inner_began, outer_began = sha256(bytes(b ^ 0x36 for b in key)), sha256(bytes(b ^ 0x5C for b in key))

    def position(ticket):
        inner, outer = inner_began.copy(), outer_began.copy()
        inner.update(b"%s:%d\x01" % (draw, ticket[0]))
        outer.update(inner.digest())
        return outer.digest()

    lines, won, chosen = [], set(), 0
    few = heapq.nsmallest(2 * wanted + 100, tickets, key=position)  # they suffice, unless very many are passed over
    more = (ticket for _ in [0] if len(few) < len(tickets) for ticket in sorted(tickets, key=position)[len(few) :])
    for number, tag, barred in itertools.chain(few, more):
        if chosen == wanted:
            break
        if barred or (once and tag in won):
            lines.append("skipped: %d %s" % (number, barred or "won-already"))
            continue
        lines.append("winner: %d %d" % (number, prizes[chosen]) if chosen < len(prizes) else "reserve: %d" % number)
        won.add(tag)
        chosen += 1
    while lines and lines[-1].startswith("skipped"):
        lines.pop()
    return lines


def faults(content, published_sha256=None, published_root=None, ticket=None):
    """Says everything that does not hold. Refuses Unreadable."""
    head, lines, frozen, revealed = read(content)
    tickets, before = [], 0
    for line in lines:
        match = TICKET.fullmatch(line)
        if match is None:
            raise Unreadable("this is no ticket: {}".format(line.decode(errors="replace")))
        number, tag, barred = match.groups()
        tickets.append((int(number), tag, barred.decode() if barred else ""))
    list_sha256, levels = sha256(frozen).hexdigest(), levels_of(lines)
    root = (levels[-1][0] if lines else sha256(b"").digest()).hex()
    print("draw %s of %s: %d tickets" % (head["draw"][0], head.get("club", ["?"])[0], len(tickets)))
    print("list SHA-256 %s\nMerkle root  %s" % (list_sha256, root))
    if len(tickets) != int(head["tickets"][0]):
        yield "the head says %s tickets, the list holds %d" % (head["tickets"][0], len(tickets))
    for number, _, _ in tickets:
        if number <= before:
            yield "ticket %d stands after ticket %d" % (number, before)
            break
        before = number
    if published_sha256 and published_sha256.lower() != list_sha256:
        yield "the list is not the one that was published: its SHA-256 differs"
    if published_root and published_root.lower() != root:
        yield "the list is not the one that was published: its Merkle root differs"
    if ticket is not None:
        yield from show_ticket(ticket, tickets, lines, levels)
    if revealed is None:
        print("the result is not revealed yet")
        return
    said = dict(line.split(": ", 1) for line in revealed if not line.startswith(("winner", "reserve", "skipped")))
    if said["list-sha256"] != list_sha256:
        yield "the list's SHA-256 differs from the one in the result"
    if said["merkle-root"] != root:
        yield "the list's Merkle root differs from the one in the result"
    otp, randomness = bytes.fromhex(said["otp"]), bytes.fromhex(said["randomness"])
    if sha256(otp).hexdigest() != head["commitment"][0]:
        yield "the secret is not the one that was committed to"
    if head["beacon"][0] == "none":
        print("no public value joined: the shop could have known the result before")
        if said["randomness"] != list_sha256:
            yield "the value that joined is not the list's SHA-256"
    else:
        yield from beacon_faults(head, said)
    yield from compare([line for line in revealed if line.startswith(("winner", "reserve", "skipped"))],
                       select(head, tickets, otp, randomness), {number for number, _, _ in tickets})  # fmt: skip


def beacon_faults(head, said):
    if not said.get("signature") or sha256(bytes.fromhex(said["signature"])).hexdigest() != said["randomness"]:
        yield "the public value is not the hash of the beacon's signature"
    if head["beacon"][0] != "quicknet":
        print("the value is of a beacon called %s: ask whose that is" % head["beacon"][0])
        return
    if [head.get(name, [""])[0] for name in ("chain", "genesis", "period")] != QUICKNET:
        yield "the list does not name drand's chain quicknet"
    round_number = head.get("round", [""])[0]
    print("compare the signature in the file with https://api.drand.sh/%s/public/%s" % (QUICKNET[0], round_number))


def compare(said, computed, numbers):
    for line in said:
        if int(line.split()[1]) not in numbers:
            yield f"ticket {line.split()[1]} is not in the list that was published"
            return
    for place in range(max(len(said), len(computed))):
        ours, theirs = (lines[place] if place < len(lines) else "nothing" for lines in (computed, said))
        if ours != theirs:
            yield "the result differs at place %d: the file says “%s”, it should be “%s”" % (place + 1, theirs, ours)
            return
    print("\n".join(computed))


def show_ticket(ticket, tickets, lines, levels):
    found = [index for index, (number, _, _) in enumerate(tickets) if number == ticket]
    if not found:
        yield "ticket %d is not in the list" % ticket
        return
    print("ticket %d is leaf %d: %s" % (ticket, found[0], lines[found[0]].decode()))
    print("\n".join("  %s" % each.hex() for each in path_of(levels, found[0])))


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("file")
    parser.add_argument("--sha256")
    parser.add_argument("--root")
    parser.add_argument("--ticket", type=int)
    asked = parser.parse_args()
    sys.stdout.reconfigure(errors="backslashreplace")  # a terminal that cannot show a name still hears the verdict
    try:
        with open(asked.file, "rb") as opened:
            found = list(faults(opened.read(), asked.sha256, asked.root, asked.ticket))
    except (Unreadable, KeyError, ValueError, IndexError, OSError) as error:
        print("not verified: %s" % error, file=sys.stderr)
        return 2
    for fault in found:
        print("FAILS: %s" % fault)
    print("does not hold" if found else "holds")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
