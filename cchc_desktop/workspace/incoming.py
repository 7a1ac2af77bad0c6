"""What the others gave: bundles out of the depot are checked and merged, one laptop's chain after another.

A bundle is taken in whole or set aside whole. One that is set aside stays in the depot (a broken one in `aside/`, so
that a sound copy can be fetched) and is tried again whenever something new was learned.
"""

import base64
import binascii
import os
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from cchc_desktop.domain.collecting import without_collecting
from cchc_desktop.storage.journal import Proven, Register, proven
from cchc_desktop.storage.merging import Merged
from cchc_desktop.storage.refusals import Malformed
from cchc_desktop.storage.store import Store
from cchc_desktop.sync.bundle import Opener, Run, name_of, read_header
from cchc_desktop.sync.chain import Known, Link, Opened, examine
from cchc_desktop.sync.channel import Missing
from cchc_desktop.sync.depot import Depot, Parcel
from cchc_desktop.sync.keys import CannotOpen
from cchc_desktop.sync.membership import OFFICE
from cchc_desktop.sync.refusals import Reason, Unfit
from cchc_desktop.workspace.acts import Acts
from cchc_desktop.workspace.changes import Changes
from cchc_desktop.workspace.exchange_state import LogLine, Sent, SetAside, State
from cchc_desktop.workspace.kept_edits import KeptEdits
from cchc_desktop.workspace.keyring import Keyring, Ring
from cchc_desktop.workspace.permissions import KIND as PERSON
from cchc_desktop.workspace.permissions import Permissions
from cchc_desktop.workspace.rows import DELETED

_BROKEN = (Reason.UNREADABLE, Reason.ALTERED)
_AT_ONCE = 20_000


@dataclass(slots=True)
class Taken:
    """What was taken in: bundles, entries; changes for screens, registers disputed now, rows whose edit was kept."""

    bundles: int = 0
    entries: int = 0
    aside: int = 0
    changes: list[Changes] = field(default_factory=list)
    disputed: set[Register] = field(default_factory=set)
    kept_edits: list[tuple[str, str, str]] = field(default_factory=list)
    more: bool = False


class Incoming:
    """Takes bundles in."""

    def __init__(
        self, store: Store, acts: Acts, depot: Depot, keyring: Keyring, aside: Path, now: Callable[[], str]
    ) -> None:
        self.permissions: Permissions | None = None
        self._store = store
        self._kept_edits = KeptEdits(store)
        self._acts = acts
        self._depot = depot
        self._keyring = keyring
        self._aside = aside
        self._now = now

    def take_in(self, ring: Ring, state: State, *, most: int | None = None) -> Taken:
        """Take in what lies in the depot; `state` is changed, not kept.

        Args:
            ring: this laptop's keys.
            state: what is remembered.
            most: stop after about so many entries (`Taken.more` then says that there is more).
        """
        taken = Taken()
        with without_collecting():
            while self._pass(ring, state, taken, most):
                if most is not None and taken.entries >= most:
                    taken.more = True
                    break
        taken.aside = len(state.aside)
        return taken

    def adopt_own(self, ring: Ring, state: State) -> bool:
        """Take in bundles of this very laptop that it does not remember; True when there were some.

        They come back from a place after an old state of the folder was put back, or from a crash after packing.
        """
        device = self._store.device
        reached = state.links.get(device, Link()).number
        if not any(number > reached for number in self._depot.numbers(device, reached)):
            return False
        self._take_chain(device, ring, state, Taken())
        if self._store.device == device and any(
            number > state.links.get(device, Link()).number for number in self._depot.numbers(device, reached)
        ):
            # Another chain stands under this id: whoever wrote it, this laptop writes on under one of its own.
            self._store.renew()
            state.published.pop(device, None)
        return True

    def bring_in(self, data: bytes, ring: Ring, name: str) -> None:
        """Put a bundle that came by hand (a mail, a copied file) into the depot.

        Raises:
            Unfit: it is none of this workspace, or contradicts one that is here.
        """
        header = read_header(data)
        if header.workspace != ring.root.workspace:
            raise Unfit(Reason.OTHER_WORKSPACE)
        path = self._depot.bundle_path(header.device, header.number)
        try:
            if name_of(self._depot.get(path)) != name_of(data):
                self._keep_aside(f"{name}-{name_of(data)[:8]}", data)
                raise Unfit(Reason.REPLAY, str(header.number))
        except Missing:
            self._depot.put(path, data)

    def _pass(self, ring: Ring, state: State, taken: Taken, most: int | None) -> bool:
        """Go through all laptops once, the office first; True when something was taken in."""
        before = taken.bundles
        offices = {device for device, data in state.cards.items() if data["card"]["role"] == OFFICE}
        for device in sorted(self._depot.devices(), key=lambda name: (name not in offices | {ring.root.device}, name)):
            self._take_chain(device, ring, state, taken)
            if most is not None and taken.entries >= most:
                break
        return taken.bundles > before

    def _take_chain(self, device: str, ring: Ring, state: State, taken: Taken) -> None:
        link = state.links.get(device, Link())
        numbers = sorted(number for number in self._depot.numbers(device, link.number) if number > link.number)
        opener = Opener(ring.epochs, [self._keyring.keys(own).reader for own in (ring.card.device, *ring.card.also)])
        known = state.known(ring.root)
        ahead = Known(known.root, dict(known.links), known.revoked, known.invitations, known.admitted)
        batch: list[tuple[Opened, list[Proven]]] = []
        count = 0
        for number in numbers:
            path = self._depot.bundle_path(device, number)
            data = self._depot.get(path)
            try:
                opened = examine(data, ahead, opener)
                entries = [] if opened is None else [_entries(run) for run in opened.content.runs]
            except Unfit as unfit:
                self._set_aside(path, device, number, data, unfit, ring, state)
                if unfit.reason is Reason.REVOKED:
                    continue
                break
            if opened is None:
                continue
            ahead.links[device] = Link(number, opened.hash)
            batch.append((opened, entries))
            count += sum(len(part.entries) for part in entries)
            if count >= _AT_ONCE:
                self._merge(batch, ring, state, taken)
                batch, count = [], 0
        self._merge(batch, ring, state, taken)

    def _merge(self, batch: list[tuple[Opened, list[Proven]]], ring: Ring, state: State, taken: Taken) -> None:
        if not batch:
            return
        try:
            for opened, _ in batch:
                # Whose entries these are must be known before they are judged.
                state.cards.setdefault(opened.header.device, dict(opened.shown.data))
            judge = self.permissions.judging() if self.permissions is not None else None
            frozen = self._frozen(part for _, parts in batch for part in parts)
            merged = self._store.merge(Proven.joined(part for _, parts in batch for part in parts), judge)
        except Malformed as error:
            if len(batch) > 1:
                for one in batch:
                    self._merge([one], ring, state, taken)
                return
            header = batch[0][0].header
            path = self._depot.bundle_path(header.device, header.number)
            unfit = Unfit(Reason.REFUSED, str(error.params.get("reason", "")))
            self._set_aside(path, header.device, header.number, self._depot.get(path), unfit, ring, state)
            return
        vectors = {e.id: opened.content.seen for opened, parts in batch for part in parts for e in part.entries}
        late = Counter(entry.register.scope for entry in merged.fresh if entry.register.scope in frozen)
        kept = self._kept_edits.bring_back(merged.fresh, vectors)
        stirred = merged.touched
        if self.permissions is not None and any(register.kind == PERSON for register in merged.touched):
            self._acts.took_in(merged.touched)
            stirred |= self.permissions.judge_again()
        taken.changes += self._acts.took_in(stirred | {Register(*row, DELETED) for row in kept})
        taken.kept_edits += kept
        taken.disputed |= merged.disputed
        taken.bundles += len(batch)
        taken.entries += merged.added
        for opened, _ in batch:
            self._apply(opened, ring, state)
        for device in merged.forked & {ring.card.device}:
            # Storage has given this laptop a new id: its branch of the old chain goes out once more under that.
            state.published.pop(device, None)
        self._tell(batch, merged, late, kept, state)

    def _apply(self, opened: Opened, ring: Ring, state: State) -> None:
        header, content, card = opened.header, opened.content, opened.shown.card
        if header.number <= state.links.get(header.device, Link()).number:
            return
        state.links[header.device] = Link(header.number, opened.hash)
        state.aside.pop(self._depot.bundle_path(header.device, header.number), None)
        state.cards[header.device] = dict(opened.shown.data)
        state.last_seen[header.device] = self._now()
        if opened.shown.invitation:
            state.invitations.setdefault(opened.shown.invitation, opened.shown.origin)
        if header.device in (self._store.device, ring.card.device, *ring.card.also):
            for run in content.runs:
                state.published[run.device] = max(run.last, state.published.get(run.device, 0))
            if not ring.card.is_office and opened.hash not in {sent.hash for sent in state.sent}:
                count = sum(run.last - run.first + 1 for run in content.runs)
                state.sent.append(Sent(header.number, opened.hash, count, self._now()))
        elif ring.card.is_office and not card.is_office:
            state.owed.append([opened.hash, "accepted", ""])
        known = {key for key, _, _ in state.parcels}
        epoch = ring.epochs.get(header.epoch, ring.newest)
        fresh = [(key, size) for key, size in content.files if key not in known]
        state.parcels += [(key, size, epoch.number) for key, size in fresh]
        self._depot.know(Parcel(key, size, epoch) for key, size in fresh)
        if card.is_office:
            self._obey(content.orders, state)
            self._note_receipts(opened, state)

    def _obey(self, orders: Iterable[Mapping[str, object]], state: State) -> None:
        for order in orders:
            match order.get("kind"):
                case "revoke":
                    devices = order.get("devices")
                    for device, number in devices.items() if isinstance(devices, dict) else ():
                        state.revoked[str(device)] = int(number)
                    state.note(LogLine(self._now(), "revoked", facts={"person": str(order.get("person", ""))}))
                case "admit":
                    state.admitted.add(str(order.get("bundle")))
                case "epoch":
                    self._take_epoch(order)

    def _take_epoch(self, order: Mapping[str, object]) -> None:
        secrets, number = order.get("secrets"), order.get("number")
        if not isinstance(secrets, dict) or not isinstance(number, int):
            return
        for device, sealed in secrets.items():
            try:
                secret = self._keyring.keys(str(device)).reader.open(base64.b64decode(str(sealed)))
            except (CannotOpen, binascii.Error):
                continue  # another laptop's
            self._keyring.add_epoch(number, secret)

    def _note_receipts(self, opened: Opened, state: State) -> None:
        word = {receipt.bundle: receipt for receipt in opened.content.receipts}
        if not word:
            return
        state.sent = [
            replace(sent, state=word[sent.hash].state, reason=word[sent.hash].reason) if sent.hash in word else sent
            for sent in state.sent
        ]
        accepted = [sent for sent in state.sent if sent.state == "accepted"]
        if accepted:
            entries = sum(sent.entries for sent in accepted)
            state.note(LogLine(self._now(), "accepted", facts={"n": str(entries)}))
        state.sent = [sent for sent in state.sent if sent.state != "accepted"]

    def _frozen(self, parts: Iterable[Proven]) -> frozenset[str]:
        """Return the visits among those that entries speak of which are signed here."""
        scopes = {entry.register.scope for part in parts for entry in part.entries}
        return frozenset(scope for scope in scopes if self._store.value(Register(scope, "visit", scope, "frozen_at")))

    def _tell(
        self,
        batch: list[tuple[Opened, list[Proven]]],
        merged: Merged,
        late: Mapping[str, int],
        kept: list[tuple[str, str, str]],
        state: State,
    ) -> None:
        card = batch[0][0].shown.card
        facts = {"person": card.person, "n": str(merged.added), "bundles": str(len(batch))}
        if merged.added:
            state.note(LogLine(self._now(), "received", facts=facts))
        for scope, count in late.items():
            state.note(LogLine(self._now(), "late", facts={"visit": scope, "n": str(count), "person": card.person}))
        for scope, kind, entity in kept:
            state.note(LogLine(self._now(), "kept_edit", facts={"visit": scope, "kind": kind, "entity": entity}))
        for device in merged.forked:
            state.note(LogLine(self._now(), "forked", facts={"person": card.person, "device": device}))
        for _device in merged.ahead:
            state.note(LogLine(self._now(), "clock", facts={"person": card.person}))

    def _set_aside(
        self, path: str, device: str, number: int, data: bytes, unfit: Unfit, ring: Ring, state: State
    ) -> None:
        before = state.aside.get(path)
        if unfit.reason in _BROKEN:
            self._keep_aside(f"{device}-{number:08d}-{name_of(data)[:8]}", data)
            self._depot.drop(path)
        if before is not None and before.reason == unfit.reason:
            return
        person = str(state.cards.get(device, {}).get("card", {}).get("person", ""))
        state.aside[path] = SetAside(device, number, str(unfit.reason), unfit.detail, self._now(), person)
        facts = {"person": person, "device": device, "number": str(number), "reason": str(unfit.reason)}
        state.note(LogLine(self._now(), "set_aside", facts=facts))
        if ring.card.is_office:
            state.owed.append([name_of(data), "received", str(unfit.reason)])

    def _keep_aside(self, name: str, data: bytes) -> None:
        self._aside.mkdir(parents=True, exist_ok=True)
        path = self._aside / "".join(letter for letter in name if letter.isalnum() or letter in "-.")
        with path.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())


def _entries(run: Run) -> Proven:
    """Return a run's entries, the chain's hashes computed.

    Raises:
        Unfit: they are none, or the chain does not end in the hash the device signed.
    """
    try:
        found = proven(run.entries)
    except Malformed as error:
        raise Unfit(Reason.REFUSED, str(error.params.get("reason", ""))) from error
    if found.entries and found.entries[-1].hash != run.head:
        raise Unfit(Reason.ALTERED, "chain")
    return found
