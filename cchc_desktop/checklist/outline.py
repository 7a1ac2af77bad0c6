"""What a frozen form asks, node by node: enough to carry answers from one version to another, whatever the form."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from lxml import etree

from cchc_desktop.checklist.form import FormVersion, Words
from cchc_desktop.checklist.reading import XFORMS, parsed, texts_of, words_of

_CONTROLS = frozenset(
    f"{XFORMS}{name}" for name in ("input", "select1", "select", "upload", "trigger", "range", "secret")
)
_RANK = "{http://www.opendatakit.org/xforms}rank"


@dataclass(frozen=True, slots=True)
class Asked:
    """A node that holds an answer: its path, data type ("string", "int", …), question, and what may be chosen.

    `repeats` are the paths of the repeats around it, outermost first; `choices` is empty when they are not listed in
    the form itself.
    """

    path: str
    type: str
    question: Words = Words()
    choices: frozenset[str] = frozenset()
    repeats: tuple[str, ...] = ()
    calculated: bool = False

    @property
    def name(self) -> str:
        """The last part of the path."""
        return self.path.rpartition("/")[2]


def outline(version: FormVersion) -> Mapping[str, Asked]:
    """Return the answer nodes of a form by path, in the order of its binds.

    Raises:
        BrokenForm: the XForm cannot be parsed.
    """
    root = parsed(version)
    texts = texts_of(root)
    controls = {control.get("ref", ""): control for control in root.iter() if control.tag in _CONTROLS}
    repeats = [repeat.get("nodeset", "") for repeat in root.iter(f"{XFORMS}repeat")]
    lists = dict(_lists(root))
    found: dict[str, Asked] = {}
    for bind in root.iter(f"{XFORMS}bind"):
        path = bind.get("nodeset", "")
        control = controls.get(path)
        if control is None and bind.get("calculate") is None:
            continue  # a group, or a node nobody answers
        kind = (bind.get("type") or "string").rpartition(":")[2]
        around = tuple(sorted((repeat for repeat in repeats if path.startswith(f"{repeat}/")), key=len))
        question = words_of(control, "label", texts) if control is not None else Words()
        choices = frozenset() if control is None else _choices(control, lists)
        found[path] = Asked(path, kind, question, choices, around, calculated=control is None)
    return MappingProxyType(found)


def files_of(version: FormVersion) -> tuple[str, ...]:
    """Return the names of the files a form reads its choices and data from.

    Raises:
        BrokenForm: the XForm cannot be parsed.
    """
    sources = (instance.get("src") or "" for instance in parsed(version).iter(f"{XFORMS}instance"))
    names = (source.rpartition("/")[2] for source in sources if source.startswith(("jr://file/", "jr://file-csv/")))
    return tuple(dict.fromkeys(name for name in names if not name.startswith("__")))


def _lists(root: etree._Element) -> Iterator[tuple[str, frozenset[str]]]:
    for instance in root.iter(f"{XFORMS}instance"):
        if instance.get("id") and instance.get("src") is None:
            names = (item.findtext(f"{XFORMS}name") for item in instance.iter(f"{XFORMS}item"))
            yield instance.get("id", ""), frozenset(name for name in names if name)


def _choices(control: etree._Element, lists: Mapping[str, frozenset[str]]) -> frozenset[str]:
    values = (value.text for value in control.iterfind(f"{XFORMS}item/{XFORMS}value"))
    written = frozenset(value for value in values if value)
    itemset = control.find(f"{XFORMS}itemset")
    if written or itemset is None:
        return written
    nodeset = itemset.get("nodeset", "")
    name = nodeset.partition("instance('")[2].partition("')")[0]
    return lists.get(name, frozenset())
