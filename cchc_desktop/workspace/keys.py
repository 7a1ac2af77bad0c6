"""What this computer can sign with: tokens, their certificates, Windows' store. Asked in a worker: drivers are slow."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Source:
    """A certificate to sign with: where it is, whose, until when; and the tries left if it lies on a token.

    `library`, `slot` and `key_id` name a key on a token; `der` a certificate of Windows' store. `tries` is "all",
    "fewer", "last", "none", or "" where no PIN of a token is counted.
    """

    place: str
    holder: str
    issuer: str
    not_after: datetime
    valid: bool
    library: Path | None = None
    slot: int = 0
    key_id: str = ""
    der: bytes = b""
    tries: str = ""
    own_keypad: bool = False


@dataclass(frozen=True, slots=True)
class Library:
    """A token library on this computer: whose tokens, where, whether this program can load it."""

    authority: str
    path: Path
    fits: bool
    width: str


def libraries() -> tuple[Library, ...]:
    """Return the known token libraries that are installed, those that fit first."""
    from cchc_desktop.signing.token_libraries import found_libraries  # noqa: PLC0415  (start-up time)

    return tuple(Library(one.authority, one.path, one.fits, one.width.value) for one in found_libraries())


def on_tokens(library: Path, at: datetime) -> tuple[Source, ...]:
    """Return the certificates on all tokens that a library sees.

    Raises:
        NotALibrary, OtherWidth, LibraryFails, NoToken.
    """
    from cchc_desktop.signing.token import certificates, tokens  # noqa: PLC0415  (start-up time)

    return tuple(
        Source(
            place=token.label or token.model,
            holder=one.identity.holder,
            issuer=one.identity.issuer,
            not_after=one.identity.not_after,
            valid=one.identity.valid(at),
            library=library,
            slot=token.slot,
            key_id=one.key_id,
            der=one.der,
            tries=token.tries.value,
            own_keypad=token.own_keypad,
        )
        for token in tokens(library)
        for one in certificates(library, token.slot)
    )


def in_store(at: datetime) -> tuple[Source, ...]:
    """Return the certificates of Windows' store that may sign; () on another system."""
    from cchc_desktop.signing.windows_store import NotOnWindows, store_certificates  # noqa: PLC0415  (start-up time)

    try:
        found = store_certificates()
    except NotOnWindows:
        return ()
    return tuple(
        Source(
            "Windows",
            one.identity.holder,
            one.identity.issuer,
            one.identity.not_after,
            one.identity.valid(at),
            der=one.der,
        )
        for one in found
    )
