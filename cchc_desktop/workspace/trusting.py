"""Whom this workspace trusts: imported authorities and revocation lists, and the office's own authority for laptops.

Everything is data somebody brought in by hand, or that came in a bundle and was confirmed; nothing is fetched silently.
"""

import base64
import hashlib
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from cchc_desktop.domain.clock import Clock
from cchc_desktop.domain.ids import Entropy
from cchc_desktop.domain.refusal import Refusal
from cchc_desktop.storage.attachments import Attachments
from cchc_desktop.workspace.acts import Acts
from cchc_desktop.workspace.changes import Changes, Label
from cchc_desktop.workspace.seals import Seals

if TYPE_CHECKING:
    from cchc_desktop.signing.anchors import Anchors

SCOPE = "workspace"
ANCHOR = "anchor"
AUTHORITY = "authority"
LAPTOP = "laptop"
_OFFICE = "office"
_ROOT, _OTHER, _LIST = "root", "other", "list"
_FORMAT = "cchc-trust/1"
_LARGEST = 100 * 1024 * 1024


class NotAParcel(Refusal):
    """What came in a bundle is no list of trusted certificates."""

    what = "This is no list of trusted certificates, or it is damaged."
    kept = "What was trusted before stays as it is."
    mend = "Ask the office to send it again."


class NoAuthority(Refusal):
    """There is no authority of the office in this workspace."""

    what = "This workspace holds no authority of the office."
    kept = "Nothing was changed."
    mend = "Make one, or do this on the office's computer."


@dataclass(frozen=True, slots=True)
class TrustedView:
    """A trusted certificate or a list as a person reads it: holder, issuer, until when, SHA-256, and what it is.

    `sent` stands for one that the office's update brought: it goes when the update is taken back.
    """

    key: str
    kind: str
    holder: str
    issuer: str
    not_after: datetime | None
    sent: bool = False


@dataclass(frozen=True, slots=True)
class LaptopView:
    """A certificate that the office gave to a laptop: serial number (hex), name, until when, since when revoked."""

    serial: str
    name: str
    not_after: datetime
    revoked_at: datetime | None


class TrustKeeper:
    """Imports, lists and hands out what is trusted; makes and runs the office's authority."""

    def __init__(
        self,
        acts: Acts,
        attachments: Attachments,
        seals: Seals,
        clock: Clock,
        entropy: Entropy,
        sent: Callable[[], tuple[tuple[str, bytes], ...]] = lambda: (),
    ) -> None:
        self._acts = acts
        self._attachments = attachments
        self._seals = seals
        self._clock = clock
        self._entropy = entropy
        self._sent = sent

    def anchors(self, *, own: bool = True) -> "Anchors":
        """Return everything that is trusted, for a verification: imported, sent in an update, this laptop's seal."""
        from cchc_desktop.signing.anchors import Anchors  # noqa: PLC0415  (start-up time)

        found: dict[str, list[bytes]] = {_ROOT: [], _OTHER: [], _LIST: []}
        for fields in self._entries().values():
            found[str(fields["kind"])].append(self._attachments.read(str(fields["data"])))
        imported = Anchors(tuple(found[_ROOT]), tuple(found[_OTHER]), tuple(found[_LIST])).joined(self._in_update())
        seal = self._seals.get() if own else None
        return imported if seal is None else imported.joined(Anchors((seal.certificate(),)))

    def views(self) -> tuple[TrustedView, ...]:
        """Return what is trusted, roots first."""
        from cchc_desktop.signing.anchors import describe  # noqa: PLC0415  (start-up time)

        shown = [
            TrustedView(
                key,
                str(fields["kind"]),
                str(fields.get("holder") or ""),
                str(fields.get("issuer") or ""),
                datetime.fromisoformat(str(fields["not_after"])) if fields.get("not_after") else None,
            )
            for key, fields in self._entries().items()
        ]
        update, known = self._in_update(), {one.key for one in shown}
        for kind, entries in ((_ROOT, update.roots), (_OTHER, update.others), (_LIST, update.crls)):
            for data in entries:
                key, told = hashlib.sha256(data).hexdigest(), describe(data, is_list=kind == _LIST)
                if key not in known:
                    shown.append(TrustedView(key, kind, told.holder, told.issuer, told.not_after, sent=True))
        order = (_ROOT, _OTHER, _LIST)
        return tuple(sorted(shown, key=lambda one: (order.index(one.kind), one.holder)))

    def take(self, data: bytes, name: str, *, pinned: bool = False) -> Changes:
        """Trust what a file holds: certificates, a PKCS#7 bundle, a revocation list. A person chose it and confirmed.

        Args:
            data: the file's bytes.
            name: for the refusal.
            pinned: trust each certificate as it stands, also one that is not self-signed.

        Raises:
            NotATrustFile: it holds neither.
        """
        from cchc_desktop.signing.anchors import read_anchors  # noqa: PLC0415  (start-up time)

        return self._keep(read_anchors(data, name, pinned=pinned))

    def drop(self, key: str) -> Changes:
        """Trust a certificate or list no more."""
        return self._acts.write(
            SCOPE, Label("Removed a trusted certificate"), [(ANCHOR, key, "data", None)], undoable=False
        )

    def parcel(self) -> bytes:
        """Return all that is trusted as bytes that go along in a bundle: roots, intermediates, revocation lists."""
        whole = self.anchors(own=False)
        lists = {"roots": whole.roots, "others": whole.others, "lists": whole.crls}
        told = {"format": _FORMAT} | {
            name: [base64.b64encode(one).decode() for one in entries] for name, entries in lists.items()
        }
        return json.dumps(told, sort_keys=True).encode()

    def unknown_in(self, parcel: bytes) -> "Anchors":
        """Return what a parcel trusts that is not trusted here yet: to be shown and confirmed before `take_parcel`.

        Raises:
            NotAParcel: it is none.
        """
        from cchc_desktop.signing.anchors import Anchors  # noqa: PLC0415  (start-up time)

        offered, here = _read_parcel(parcel), self.anchors(own=False)
        return Anchors(
            tuple(one for one in offered.roots if one not in here.roots),
            tuple(one for one in offered.others if one not in here.others),
            tuple(one for one in offered.crls if one not in here.crls),
        )

    def take_parcel(self, parcel: bytes, *, confirmed: bool) -> Changes:
        """Take a parcel over; new roots only when a person has looked at them, lists and intermediates always.

        Raises:
            NotAParcel: it is none.
        """
        from cchc_desktop.signing.anchors import Anchors  # noqa: PLC0415  (start-up time)

        offered = self.unknown_in(parcel)
        return self._keep(offered if confirmed else Anchors((), offered.others, offered.crls))

    # --- the office's authority -------------------------------------------------------------------------------

    def has_authority(self) -> bool:
        """Tell whether this workspace holds the office's authority."""
        return bool(self._office().get("p12"))

    def make_authority(self, name: str, pass_phrase: str) -> Changes:
        """Make the office's authority; its certificate is trusted from now on.

        Raises:
            WeakPassPhrase: fewer than twelve characters.
        """
        from cchc_desktop.signing.anchors import read_anchors  # noqa: PLC0415  (start-up time)
        from cchc_desktop.signing.office_authority import (  # noqa: PLC0415  (start-up time)
            certificate_of,
            new_authority,
        )

        p12 = new_authority(name, pass_phrase, self._clock.now(), self._entropy)
        root = certificate_of(p12, pass_phrase)
        self._keep(read_anchors(root, name))
        return self._acts.write(
            SCOPE,
            Label("Made the office's authority"),
            [
                (AUTHORITY, _OFFICE, "p12", self._attachments.add_bytes(p12)),
                (AUTHORITY, _OFFICE, "root", self._attachments.add_bytes(root)),
                (AUTHORITY, _OFFICE, "lists", 0),
            ],
            undoable=False,
        )

    def laptops(self) -> tuple[LaptopView, ...]:
        """Return the certificates given to laptops, newest last."""
        found = [
            LaptopView(
                serial,
                str(fields["name"]),
                datetime.fromisoformat(str(fields["not_after"])),
                datetime.fromisoformat(str(fields["revoked_at"])) if fields.get("revoked_at") else None,
            )
            for (kind, serial), fields in self._acts.values(SCOPE).items()
            if kind == LAPTOP
        ]
        return tuple(sorted(found, key=lambda one: one.not_after))

    def request(self) -> bytes:
        """Return this laptop's request for a certificate of the office, to be brought there.

        A laptop that has sealed nothing yet makes its key first.
        """
        from cchc_desktop.signing.office_authority import request  # noqa: PLC0415  (start-up time)
        from cchc_desktop.signing.seal import new_seal  # noqa: PLC0415  (start-up time)

        seal = self._seals.get()
        if seal is None:
            seal = new_seal(self._seals.machine, self._clock.now(), self._entropy)
            self._seals.keep(seal)
        return request(seal)

    def issue(self, asked: bytes, pass_phrase: str) -> tuple[bytes, Changes]:
        """Give a laptop its certificate (also a renewal); return it (DER) to be brought back.

        Raises:
            NoAuthority, WrongCertificatePassword, NotARequest.
        """
        from cchc_desktop.signing import office_authority  # noqa: PLC0415  (start-up time)
        from cchc_desktop.signing.anchors import views  # noqa: PLC0415  (start-up time)

        authority = office_authority.open_authority(self._p12(), pass_phrase)
        given = office_authority.issue(authority, asked, self._clock.now(), self._entropy)
        view = views([given])[0]
        changes = self._acts.write(
            SCOPE,
            Label("Gave a laptop its certificate"),
            [
                (LAPTOP, f"{office_authority.serial_of(given):x}", "name", view.holder),
                (LAPTOP, f"{office_authority.serial_of(given):x}", "not_after", view.not_after),
            ],
            undoable=False,
        )
        return given, changes

    def take_certificate(self, given: bytes, root: bytes) -> None:
        """Let this laptop seal with the certificate the office gave it; the office's root is trusted by `take`.

        Raises:
            NotOurCertificate: it fits another key, or the root did not give it out.
        """
        from cchc_desktop.signing.office_authority import NotOurCertificate, certified  # noqa: PLC0415  (start-up time)

        seal = self._seals.get()
        if seal is None:
            raise NotOurCertificate
        self._seals.keep(certified(seal, given, root))

    def root(self) -> bytes:
        """Return the office's own certificate (DER).

        Raises:
            NoAuthority: there is none here.
        """
        key = self._office().get("root")
        if not key:
            raise NoAuthority
        return self._attachments.read(str(key))

    def revoke(self, serial: str, pass_phrase: str) -> tuple[bytes, Changes]:
        """Revoke a laptop's certificate; return the new revocation list (DER), which is known here at once.

        Raises:
            NoAuthority, WrongCertificatePassword.
        """
        from cchc_desktop.signing import office_authority  # noqa: PLC0415  (start-up time)
        from cchc_desktop.signing.anchors import Anchors  # noqa: PLC0415  (start-up time)

        authority = office_authority.open_authority(self._p12(), pass_phrase)
        now = self._clock.now()
        revoked = {one.serial: one.revoked_at for one in self.laptops() if one.revoked_at} | {serial: now}
        number = int(str(self._office().get("lists") or 0)) + 1
        made = office_authority.revocation_list(
            authority, [office_authority.Revocation(int(one, 16), at) for one, at in revoked.items()], now, number
        )
        changes = self._acts.write(
            SCOPE,
            Label("Revoked a laptop's certificate"),
            [(LAPTOP, serial, "revoked_at", now), (AUTHORITY, _OFFICE, "lists", number)],
            undoable=False,
        )
        self._keep(Anchors((), (), (made,)))
        return made, changes

    def _keep(self, anchors: "Anchors") -> Changes:
        from cchc_desktop.signing.anchors import describe  # noqa: PLC0415  (start-up time)

        fields: list[tuple[str, str, str, object]] = []
        for kind, entries in ((_ROOT, anchors.roots), (_OTHER, anchors.others), (_LIST, anchors.crls)):
            for data in entries:
                key = hashlib.sha256(data).hexdigest()
                told = describe(data, is_list=kind == _LIST)
                fields += [
                    (ANCHOR, key, "kind", kind),
                    (ANCHOR, key, "data", self._attachments.add_bytes(data)),
                    (ANCHOR, key, "holder", told.holder),
                    (ANCHOR, key, "issuer", told.issuer),
                    (ANCHOR, key, "not_after", told.not_after),
                ]
        return self._acts.write(SCOPE, Label("Trusted a certificate"), fields, undoable=False)

    def _in_update(self) -> "Anchors":
        from cchc_desktop.signing.anchors import Anchors, read_anchors  # noqa: PLC0415  (start-up time)

        whole = Anchors((), (), ())
        for name, data in self._sent():
            whole = whole.joined(read_anchors(data, name))
        return whole

    def _entries(self) -> Mapping[str, Mapping[str, object]]:
        values = self._acts.values(SCOPE)
        return {key: fields for (kind, key), fields in values.items() if kind == ANCHOR and fields.get("data")}

    def _office(self) -> Mapping[str, object]:
        return self._acts.values(SCOPE).get((AUTHORITY, _OFFICE), {})

    def _p12(self) -> bytes:
        key = self._office().get("p12")
        if not key:
            raise NoAuthority
        return self._attachments.read(str(key))


def _read_parcel(parcel: bytes) -> "Anchors":
    from cchc_desktop.signing.anchors import Anchors, NotATrustFile, read_anchors  # noqa: PLC0415  (start-up time)

    if len(parcel) > _LARGEST:
        raise NotAParcel
    try:
        told = json.loads(parcel)
        if told["format"] != _FORMAT:
            raise NotAParcel
        roots, others, lists = (
            tuple(base64.b64decode(one, validate=True) for one in told[name]) for name in ("roots", "others", "lists")
        )
        for one in (*roots, *others, *lists):
            read_anchors(one, "")
    except (ValueError, TypeError, KeyError, RecursionError, NotATrustFile) as error:
        raise NotAParcel from error
    return Anchors(roots, others, lists)
