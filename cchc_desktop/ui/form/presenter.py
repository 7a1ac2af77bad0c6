"""What a form's screen shows and does, without widgets: the page, its questions, and the acts on them."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath

from PySide6.QtCore import QCoreApplication, QObject, Signal

from cchc_desktop.checklist.filling.changes import Changed
from cchc_desktop.checklist.filling.options import options
from cchc_desktop.checklist.filling.pages import INSTANCE, Item, Page, pages
from cchc_desktop.checklist.filling.session import Problem
from cchc_desktop.checklist.xform.model import Control, Said
from cchc_desktop.domain.refusal import Refusal
from cchc_desktop.ui.form.keeping import Keeper

translate = QCoreApplication.translate
_QUICK = frozenset(("quick", "quickcompact"))


@dataclass(frozen=True, slots=True)
class Offer:
    """One choice as shown: value, words, and the bytes of its picture if it has one."""

    value: str
    words: str
    picture: bytes | None = None


@dataclass(frozen=True, slots=True)
class Asked:
    """A question as shown: its texts, its answer and choices, and what is wrong with it."""

    label: str
    hint: str
    guidance: str
    answer: str
    locked: bool
    required: bool
    problem: str
    picture: bytes | None
    offers: tuple[Offer, ...] = ()


class FormPresenter(QObject):
    """Presents one form being filled in."""

    page_changed = Signal()
    refreshed = Signal()
    gone = Signal()
    declined = Signal(object)

    def __init__(self, keeper: Keeper, media: Mapping[str, bytes] | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.keeper = keeper
        self.session = keeper.session
        self._media = dict(media or {})
        self._checked: set[str] = set()
        self._lists: dict[tuple[Control, str], tuple[Offer, ...]] = {}
        self.pages: list[Page] = pages(self.session)
        self.at = 0

    @property
    def page(self) -> Page:
        """Return the page that is shown."""
        return self.pages[self.at]

    # Acts

    def answer(self, item: Item, text: str) -> None:
        """Give an answer; what is declined is told and the field shows the answer before."""
        self._do(lambda: self.keeper.answer(item.entry, text))
        # `quick` goes on by itself where the question has a page of its own, as in Collect.
        if (
            text
            and _QUICK.intersection(item.control.appearance)
            and [one.key for one in self.page.questions] == [item.key]
        ):
            self.go_on()

    def add(self, item: Item) -> None:
        """Add an instance of the repeat an item stands for, and go to it."""
        field = item.field
        if field is None:
            return
        before = {entry.uid for entry in self.session.instances(item.entry, field)}
        self._do(lambda: self.keeper.add(item.entry, field))
        made = next((e for e in self.session.instances(item.entry, field) if e.uid not in before), None)
        if made is not None:
            for number, page in enumerate(self.pages):
                if any(other.kind == INSTANCE and other.entry is made for other in page.items):
                    self.go(number)
                    return

    def remove(self, item: Item) -> None:
        """Remove a repeat instance."""
        self._do(lambda: self.keeper.remove(item.entry))

    def attach(self, item: Item, name: str, data: bytes) -> None:
        """Answer with a file."""
        kept = self.keeper.keep_file(PurePosixPath(name).name, data)
        self.answer(item, kept)

    def speak(self, language: str) -> None:
        """Say the form in another of its languages."""
        self.session.set_language(language)
        self.page_changed.emit()

    def _do(self, act: Callable[[], Changed]) -> None:
        try:
            changed = act()
        except Refusal as error:
            self.declined.emit(error)
        else:
            if changed.failed:
                self.declined.emit(changed.failed[0])
        self._follow()

    def _follow(self) -> None:
        """Cut the pages anew and stay where the person is."""
        here = self.page.items[0].key if self.page.items else ""
        before = [item.key for item in self.page.items]
        self.pages = pages(self.session)
        self.at = next(
            (number for number, page in enumerate(self.pages) if any(item.key == here for item in page.items)),
            min(self.at, len(self.pages) - 1),
        )
        if [item.key for item in self.page.items] == before:
            self.refreshed.emit()
        else:
            self.page_changed.emit()

    # Going about

    def go(self, number: int) -> None:
        """Show a page by its number from 0."""
        self.at = max(0, min(number, len(self.pages) - 1))
        self.page_changed.emit()
        self.gone.emit()

    def go_on(self) -> bool:
        """Go to the next page; stay and show what is wrong when this one is not right yet."""
        if self.wrong_here():
            self._checked.update(item.key for item in self.page.questions)
            self.refreshed.emit()
            return False
        if self.at + 1 < len(self.pages):
            self.go(self.at + 1)
        return True

    def go_back(self) -> None:
        """Go to the page before."""
        self.go(self.at - 1)

    def go_to_wrong(self) -> bool:
        """Go to the first page with something wrong and show it; False when all is right."""
        for number, page in enumerate(self.pages):
            if any(self.session.problem(item.entry) for item in page.questions):
                self._checked.update(item.key for item in page.questions)
                self.go(number)
                return True
        return False

    def wrong_here(self) -> list[Item]:
        """Return the questions of this page that are not right."""
        return [item for item in self.page.questions if self.session.problem(item.entry)]

    # What is shown

    def asked(self, item: Item) -> Asked:
        """Return a question as it is shown now."""
        entry, control, saying = item.entry, item.control, self.session.saying
        label = saying.text(control.label, entry)
        hint = saying.text(control.hint, entry)
        guidance = saying.text(control.hint, entry, "guidance")
        picture = self._picture(control.label)
        offers = self._offers(control, item) if control.kind in ("select", "select1", "rank") else ()
        locked = entry.readonly or (entry.field.calculate is not None and entry.field.readonly is None)
        problem = self._problem(item)
        return Asked(label, hint, guidance, entry.answer, locked, entry.required, problem, picture, offers)

    def heading(self, item: Item) -> str:
        """Return the title of a group or of a repeat instance ("Person 2")."""
        title = self.session.saying.text(item.control.label, item.entry)
        if item.kind == INSTANCE and item.entry.parent is not None:
            number = item.entry.parent.named(item.entry.name).index(item.entry) + 1
            return f"{title or item.entry.name} {number}"
        return title

    def page_title(self, page: Page) -> str:
        """Return what a page is called in the list of pages."""
        if page.heading is not None:
            title = self.heading(page.heading)
            if title:
                return title
        first = next(iter(page.questions), None) or next(iter(page.items), None)
        if first is None:
            return translate("Form", "Page")
        title = self.session.saying.text(first.control.label, first.entry).replace("*", "").replace("#", "").strip()
        return title[:60] or translate("Form", "Page")

    def can_remove(self, item: Item) -> bool:
        """Tell whether a person may remove a repeat instance."""
        repeat = item.field.repeat if item.field is not None else None
        return repeat is not None and not repeat.fixed

    def _offers(self, control: Control, item: Item) -> tuple[Offer, ...]:
        saying = self.session.saying
        key = (control, saying.language)
        if key in self._lists:
            return self._lists[key]
        offers = tuple(
            Offer(option.value, saying.text(option.label, item.entry) or option.value, self._picture(option.label))
            for option in options(self.session.world, item.entry, control)
        )
        if _stays(control):
            self._lists[key] = offers
        return offers

    def _picture(self, said: Said | None) -> bytes | None:
        reference = self.session.saying.media(said).get("image")
        return self._media.get(PurePosixPath(reference).name) if reference else None

    def _problem(self, item: Item) -> str:
        problem = self.session.problem(item.entry)
        if problem is None:
            return ""
        if problem.kind == "required" and item.key not in self._checked:
            return ""
        return self.session.saying.text(problem.said, item.entry) or standard_words(problem)


def _stays(control: Control) -> bool:
    """Tell whether the choices are the same whatever is answered: a long list is then read once."""
    itemset = control.itemset
    if itemset is None:
        return False
    return not itemset.nodeset.references and "randomize(" not in itemset.nodeset.text


def standard_words(problem: Problem) -> str:
    """Return what is said when the form says nothing itself."""
    if problem.kind == "required":
        return translate("Form", "This question needs an answer.")
    if problem.kind == "constraint":
        return translate("Form", "This answer is outside what the form allows.")
    return {
        "int": translate("Form", "Enter a whole number."),
        "decimal": translate("Form", "Enter a number, such as 3.5."),
        "date": translate("Form", "Enter a day as dd/mm/yyyy."),
        "time": translate("Form", "Enter a time such as 07:30."),
        "dateTime": translate("Form", "Enter a day and a time."),
        "geopoint": translate("Form", "Enter latitude and longitude in degrees, such as 21.03 105.85."),
    }.get(problem.entry.field.type, translate("Form", "This answer cannot be used."))
