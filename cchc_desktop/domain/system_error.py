"""What an operating system's error means to a person, in the person's language.

The system's own words come in the language of its installation, which is seldom that of the person, and name causes
("Permission denied") rather than what was met. The numbers are those of POSIX; Python gives the same ones on Windows.
"""

import errno

from cchc_desktop.domain.refusal import Reason

_REASONS = {
    errno.ENOENT: Reason("there is no such file or folder"),
    errno.ENOTDIR: Reason("a part of its path is no folder"),
    errno.EISDIR: Reason("it is a folder, not a file"),
    errno.EEXIST: Reason("something of that name is there already"),
    errno.EACCES: Reason("this account may not use it, or another program holds it"),
    errno.EPERM: Reason("this account may not use it, or another program holds it"),
    errno.EBUSY: Reason("another program holds it"),
    errno.EROFS: Reason("the place is write-protected"),
    errno.ENOSPC: Reason("there is no room left"),
    errno.EDQUOT: Reason("the room that this account may use is full"),
    errno.EFBIG: Reason("the disk's format does not take a file this large"),
    errno.ENAMETOOLONG: Reason("its name is too long"),
    errno.EINVAL: Reason("the system does not take this name or this operation"),
    errno.EIO: Reason("the disk or the stick reports a fault"),
    errno.ENODEV: Reason("the disk or the stick is no longer there"),
    errno.ENXIO: Reason("the disk or the stick is no longer there"),
    errno.ESTALE: Reason("the share is no longer connected"),
    errno.EMFILE: Reason("too many files are open"),
    errno.ENFILE: Reason("too many files are open"),
    errno.ENOMEM: Reason("the computer has no memory left"),
    errno.ECONNREFUSED: Reason("nothing answers at that address"),
    errno.ECONNRESET: Reason("the other side broke off"),
    errno.ECONNABORTED: Reason("the other side broke off"),
    errno.EPIPE: Reason("the other side broke off"),
    errno.ETIMEDOUT: Reason("no answer came in time"),
    errno.EHOSTUNREACH: Reason("the network does not lead there"),
    errno.ENETUNREACH: Reason("the network does not lead there"),
    errno.ENETDOWN: Reason("this computer is in no network"),
    errno.EADDRINUSE: Reason("another program uses this port"),
    errno.EADDRNOTAVAIL: Reason("this computer does not have that address any more"),
}


def why(error: OSError) -> Reason:
    """Return the reason of a system error as a part of a sentence; unknown ones keep the system's own words."""
    import socket  # noqa: PLC0415  (start-up time)
    import ssl  # noqa: PLC0415

    if isinstance(error, ssl.SSLCertVerificationError):
        return Reason("its certificate is not trusted here ({words})", {"words": error.verify_message})
    if isinstance(error, socket.gaierror):
        return Reason("no computer of that name is found in this network")
    if isinstance(error, TimeoutError):
        return _REASONS[errno.ETIMEDOUT]
    known = _REASONS.get(error.errno or 0)
    return known or Reason("the system says “{words}”", {"words": error.strerror or str(error) or type(error).__name__})
