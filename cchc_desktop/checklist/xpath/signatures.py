"""The functions an expression may call: name, how many arguments, what each is taken as, what comes back.

After ODK XForms (bindings: XPath functions), XPath 1.0 section 4 and the functions Collect and Enketo add.
Kinds: `s` text, `n` number, `b` true or false, `N` node-set, `o` anything; a last kind marked `*` repeats.
"""

from dataclasses import dataclass

from cchc_desktop.domain.refusal import Reason

UNBOUNDED = 10_000
"""Most arguments of a function that takes any number of them."""


@dataclass(frozen=True, slots=True)
class Signature:
    """What one function takes and gives; `least` and `most` count its arguments."""

    name: str
    least: int
    most: int
    takes: str
    gives: str

    def kind_of(self, index: int) -> str:
        """Return the kind the argument at `index` (from 0) is taken as."""
        if self.takes.endswith("*"):
            kinds = self.takes[:-1]
            return kinds[min(index, len(kinds) - 1)]
        return self.takes[index]


_TABLE = """
string 0 1 o s
concat 0 * o* s
join 1 * so* s
substr 2 3 snn s
substring 2 3 snn s
substring-before 2 2 ss s
substring-after 2 2 ss s
translate 3 3 sss s
replace 3 3 sss s
string-length 0 1 s n
normalize-space 0 1 s s
upper-case 1 1 s s
lower-case 1 1 s s
contains 2 2 ss b
starts-with 2 2 ss b
ends-with 2 2 ss b
uuid 0 1 n s
digest 2 3 sss s
base64-decode 1 1 s s
base64-encode 1 1 s s
extract-signed 2 2 ss s
pulldata 4 4 ssso s
regex 2 2 ss b
if 3 3 boo o
coalesce 2 * o* o
once 1 1 o s
true 0 0 - b
false 0 0 - b
boolean 1 1 o b
boolean-from-string 1 1 s b
not 1 1 b b
checklist 3 * nno* b
weighted-checklist 4 * nno* b
number 0 1 o n
random 0 0 - n
int 1 1 n n
sum 1 1 N n
max 1 * o* n
min 1 * o* n
round 1 2 nn n
floor 1 1 n n
ceiling 1 1 n n
pow 2 2 nn n
log 1 1 n n
log10 1 1 n n
abs 1 1 n n
sin 1 1 n n
cos 1 1 n n
tan 1 1 n n
asin 1 1 n n
acos 1 1 n n
atan 1 1 n n
atan2 2 2 nn n
sqrt 1 1 n n
exp 1 1 n n
exp10 1 1 n n
pi 0 0 - n
count 1 1 N n
count-non-empty 1 1 N n
position 0 1 N n
last 0 0 - n
name 0 1 N s
local-name 0 1 N s
namespace-uri 0 1 N s
id 1 1 o N
lang 1 1 s b
instance 1 1 s N
current 0 0 - N
randomize 1 2 No N
today 0 0 - s
now 0 0 - s
date 1 1 o s
date-time 1 1 o s
format-date 2 2 os s
format-date-time 2 2 os s
decimal-date-time 1 1 o n
decimal-time 1 1 o n
selected 2 2 ss b
is-selected 2 2 ss b
selected-at 2 2 sn s
count-selected 1 1 s n
jr:choice-name 2 2 ss s
jr:itext 1 1 s s
indexed-repeat 3 11 NNnNnNnNnNn o
area 1 1 o n
enclosed-area 1 1 o n
distance 1 * o* n
geofence 2 2 so b
property 1 1 s s
version 0 0 - s
depend 1 * o* o
"""


def _read() -> dict[str, Signature]:
    found = {}
    for line in _TABLE.split("\n"):
        if line:
            name, least, most, takes, gives = line.split()
            count = UNBOUNDED if most == "*" else int(most)
            found[name] = Signature(name, int(least), count, "" if takes == "-" else takes, gives)
    return found


SIGNATURES: dict[str, Signature] = _read()
"""Function name -> signature; a name that is not here is refused."""


def misuse(name: str, count: int) -> Reason | None:
    """Return why a call of `name` with `count` arguments is wrong, or None when it is right."""
    signature = SIGNATURES.get(name)
    if signature is None:
        return Reason("there is no function “{name}()”", {"name": name})
    least, most = signature.least, signature.most
    places = {"name": name, "least": least, "most": most, "given": count}
    if least <= count <= most:
        odd = name == "indexed-repeat" and count % 2 == 0
        uneven = name == "weighted-checklist" and count % 2 == 1
        return Reason("“{name}()” takes its arguments in pairs", places) if odd or uneven else None
    if least == most:
        return Reason("“{name}()” takes {least} argument(s), {given} are given", places)
    if most == UNBOUNDED:
        return Reason("“{name}()” takes at least {least} argument(s), {given} are given", places)
    return Reason("“{name}()” takes {least} to {most} arguments, {given} are given", places)
