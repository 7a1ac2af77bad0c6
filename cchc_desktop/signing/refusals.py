"""What signing may decline, each with what is kept and what to do."""

from cchc_desktop.domain.refusal import Refusal


class WrongCertificatePassword(Refusal):
    """The password does not open the certificate file."""

    what = "The password of the certificate file is wrong."
    kept = "The minutes have not changed."
    mend = "Type it again; mind Caps Lock and the Vietnamese keyboard."


class BrokenCertificateFile(Refusal):
    """The file is no PKCS#12 file."""

    what = "The file cannot be read as a certificate file (PKCS#12)."
    kept = "The minutes have not changed."
    mend = "Choose the file that ends in .p12 or .pfx, or ask its issuer for a new one."


class UnknownCertificateProtection(BrokenCertificateFile):
    """The file is encrypted in a way that is not supported."""

    what = "The certificate file is protected in a way this program does not know."
    mend = "Ask its issuer for a file protected with AES, or export it again with a current program."


class NoSigningKey(Refusal):
    """The certificate file holds no key that signs."""

    what = "The certificate file holds no private key, only a certificate."
    kept = "The minutes have not changed."
    mend = "Choose the file that was made together with its key."


class UnusualKey(NoSigningKey):
    """The kind of key is not used in PDF signatures."""

    what = "Keys of the kind {kind} are not used to sign PDF files: other programs would call the file damaged."
    mend = "Choose a certificate with an RSA key."


class WeakKey(NoSigningKey):
    """The key is too short."""

    what = "The key of this certificate is too short: {bits} bits."
    mend = "Choose a certificate with an RSA key of at least 2048 bits."


class NotForSigning(NoSigningKey):
    """The certificate's key usage does not include signing."""

    what = "The certificate of {holder} is not made for signing, but for another use."
    mend = "Choose the signing certificate; token and file often hold one for encryption besides."


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
