"""What signing may decline, each with what is kept and what to do."""

from cchc_desktop.domain.refusal import Refusal


class WrongCertificatePassword(Refusal):
    """The password does not open the certificate file."""

    what = "The password of the certificate file is wrong."
    kept = "The minutes have not changed."
    mend = "Type it again; mind Caps Lock and the Vietnamese keyboard."


class BrokenCertificateFile(Refusal):
    """The file is no PKCS#12 file."""

    what = "The file cannot be read as a certificate file (PKCS#12): {reason}"
    kept = "The minutes have not changed."
    mend = "Choose the file that ends in .p12 or .pfx, or ask its issuer for a new one."


class NoSigningKey(Refusal):
    """The certificate file holds no key that signs."""

    what = "The certificate file holds no key that may sign: {reason}"
    kept = "The minutes have not changed."
    mend = "Choose another certificate."


class CertificateOutOfDate(Refusal):
    """The certificate is expired or not valid yet."""

    what = "The certificate of {holder} is valid from {begins} to {ends} only."
    kept = "The minutes have not changed."
    mend = "Check the computer's date; else sign with a valid certificate, by hand or on paper."


class CannotSign(Refusal):
    """The file does not take this signature."""

    what = "The minutes could not be signed: {reason}"
    kept = "The file signed so far is unharmed."
    mend = "Try again; if it keeps failing, print the minutes and sign on paper."
