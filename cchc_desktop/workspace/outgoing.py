"""What this laptop gives to the others: its new entries, the office's word, put up in the next bundles of its chain."""

import re
from collections.abc import Callable, Iterator, Sequence

from cchc_desktop.storage.attachments import Attachments
from cchc_desktop.storage.journal import Entry, canonical, packed
from cchc_desktop.storage.store import Store
from cchc_desktop.sync import bundle
from cchc_desktop.sync.bundle import Content, Receipt, Run, head_body
from cchc_desktop.sync.chain import Link
from cchc_desktop.sync.depot import Depot, Parcel
from cchc_desktop.workspace.exchange_state import Sent, State
from cchc_desktop.workspace.keyring import Keyring, Ring

MOST_ENTRIES = 20_000
"""Entries of one bundle: some 300 KB, a few seconds on the slowest line."""
_FILE = re.compile('"([0-9a-f]{64})"')
_ALL = 1 << 53


class Outgoing:
    """Packs bundles into the depot. A bundle is written once and never again: age would give it other bytes."""

    def __init__(
        self, store: Store, attachments: Attachments, depot: Depot, keyring: Keyring, now: Callable[[], str]
    ) -> None:
        self._store = store
        self._attachments = attachments
        self._depot = depot
        self._keyring = keyring
        self._now = now

    def waiting(self, state: State) -> int:
        """Return how many of this laptop's entries were handed over nowhere yet."""
        unpacked = max(0, self._store.sequence - state.published.get(self._store.device, 0))
        return unpacked + sum(sent.entries for sent in state.sent if not sent.places and not sent.state)

    def pack(self, ring: Ring, state: State) -> int:
        """Put up what is new; return how many bundles that made. `state` is changed, not kept."""
        made = 0
        for runs in self._portions(ring, state):
            self._write(ring, state, runs)
            made += 1
        if state.orders or state.owed:
            self._write(ring, state, ())
            made += 1
        return made

    def _portions(self, ring: Ring, state: State) -> Iterator[list[list[Entry]]]:
        portion: list[list[Entry]] = []
        room = MOST_ENTRIES
        for run in self._runs(ring, state):
            for start in range(0, len(run), MOST_ENTRIES):
                piece = run[start : start + MOST_ENTRIES]
                if len(piece) > room and portion:
                    yield portion
                    portion, room = [], MOST_ENTRIES
                portion.append(piece)
                room -= len(piece)
        if portion:
            yield portion

    def _runs(self, ring: Ring, state: State) -> Iterator[list[Entry]]:
        device = self._store.device
        new = self._store.sequence > state.published.get(device, 0)
        own = {device} if new else set()
        own |= {earlier for earlier in ring.card.also if earlier not in state.published}
        if not own:
            return
        known = dict.fromkeys(self._store.known(), _ALL)
        known |= {name: state.published.get(name, 0) for name in own}
        by_device: dict[str, list[Entry]] = {}
        for entry in self._store.entries_since(known):
            by_device.setdefault(entry.device, []).append(entry)
        for earlier in own:
            state.published.setdefault(earlier, 0)
        for entries in by_device.values():
            yield from branches(entries)

    def _write(self, ring: Ring, state: State, runs: Sequence[Sequence[Entry]]) -> None:
        device, workspace = self._store.device, ring.root.workspace
        link = state.links.get(device, Link())
        fresh = self._files(runs, {key for key, _, _ in state.parcels})
        content = Content(
            card=ring.shown.data,
            runs=tuple(self._run(workspace, run) for run in runs),
            seen=self._store.known() if runs else {},
            orders=tuple(state.orders),
            receipts=tuple(Receipt(*line) for line in state.owed),
            files=tuple(fresh),
        )
        data = bundle.write(
            content,
            workspace=workspace,
            device=device,
            number=link.number + 1,
            previous=link.hash,
            signer=self._keyring.keys().signer,
            epoch=ring.newest,
            recipients=_readers(ring, state) if state.orders else (),
        )
        self._depot.put(self._depot.bundle_path(device, link.number + 1), data)
        state.links[device] = Link(link.number + 1, bundle.name_of(data))
        for run in runs:
            last = run[-1]
            state.published[last.device] = max(last.sequence, state.published.get(last.device, 0))
        if not ring.card.is_office:
            count = sum(len(run) for run in runs)
            state.sent.append(Sent(link.number + 1, bundle.name_of(data), count, self._now()))
        epoch = ring.newest
        state.parcels += [(key, size, epoch.number) for key, size in fresh]
        self._depot.know(Parcel(key, size, epoch) for key, size in fresh)
        state.orders, state.owed = [], []

    def _run(self, workspace: str, entries: Sequence[Entry]) -> Run:
        first, last = entries[0], entries[-1]
        signed = self._keyring.keys(last.device).signer.sign(
            head_body(workspace, last.device, last.sequence, last.hash)
        )
        return Run(
            last.device, first.sequence, last.sequence, last.hash, signed.hex(), [packed(entry) for entry in entries]
        )

    def _files(self, runs: Sequence[Sequence[Entry]], known: set[str]) -> list[tuple[str, int]]:
        found: dict[str, int] = {}
        for entry in (entry for run in runs for entry in run):
            value = entry.value
            if not isinstance(value, str | list | dict) or (isinstance(value, str) and len(value) != 64):
                continue
            for key in _FILE.findall(canonical(value)):
                if key not in known and key not in found and self._attachments.holds(key):
                    found[key] = self._attachments.size(key)
        return list(found.items())


def branches(entries: Sequence[Entry]) -> list[list[Entry]]:
    """Return a device's entries as runs without a gap: one, or one more for each branch of a forked chain."""
    followers: dict[str, list[Entry]] = {}
    hashes = {entry.hash for entry in entries}
    for entry in entries:
        followers.setdefault(entry.previous, []).append(entry)
    starts = [entry for entry in entries if entry.previous not in hashes]
    runs: list[list[Entry]] = []
    while starts:
        run = [starts.pop(0)]
        while following := followers.get(run[-1].hash, []):
            run.append(following[0])
            starts += following[1:]
        runs.append(run)
    return runs


def _readers(ring: Ring, state: State) -> list[str]:
    """Return the personal keys of all who are members still: what only they may read is encrypted to each."""
    cards = [ring.shown.data["card"]] + [
        data["card"] for device, data in state.cards.items() if device not in state.revoked
    ]
    return sorted({str(card["recipient"]) for card in cards})
