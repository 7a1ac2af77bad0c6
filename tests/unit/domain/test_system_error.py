"""What the operating system's errors are called before a person."""

import errno
import socket
import ssl

import pytest

from cchc_desktop.cli.words import say_refusal
from cchc_desktop.domain.refusal import Refusal
from cchc_desktop.domain.system_error import why
from cchc_desktop.workspace.verifying import FileUnreadable


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (FileNotFoundError(errno.ENOENT, "No such file or directory"), "there is no such file or folder"),
        (OSError(errno.EROFS, "Read-only file system"), "the place is write-protected"),
        (ConnectionRefusedError(errno.ECONNREFUSED, "Connection refused"), "nothing answers at that address"),
        (TimeoutError("timed out"), "no answer came in time"),
        (socket.gaierror(-2, "Name or service not known"), "no computer of that name is found in this network"),
        (OSError(9999, "Strange things"), "the system says “Strange things”"),
        (OSError(), "the system says “OSError”"),
    ],
)
def test_a_system_error_is_named_by_what_was_met(error: OSError, said: str) -> None:
    assert str(why(error)) == said


def test_a_certificate_that_is_not_trusted_is_named_with_the_librarys_own_words() -> None:
    error = ssl.SSLCertVerificationError(1, "certificate verify failed")
    error.verify_message = "self-signed certificate"
    assert str(why(error)) == "its certificate is not trusted here (self-signed certificate)"


def test_on_the_command_line_no_english_word_of_the_system_is_left(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CCHC_LANGUAGE", "vi")
    error = FileNotFoundError(errno.ENOENT, "No such file or directory")
    refusal: Refusal = FileUnreadable(name="bien-ban.pdf", reason=why(error))
    assert "không có tệp hoặc thư mục này" in say_refusal(refusal)
    assert "No such file" not in say_refusal(refusal)
