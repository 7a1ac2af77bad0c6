"""The scenes: every screen of the app with the demo's visit and a year of an office, at a clock that stands."""

import random
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path

from PySide6.QtWidgets import QApplication, QWidget

from cchc_desktop.domain.clock import VIETNAM, SetClock
from cchc_desktop.storage.vault import Cost
from cchc_desktop.ui.app import Shell
from cchc_desktop.ui.checklist.camera import CameraDialog
from cchc_desktop.ui.checklist.screen import ChecklistScreen
from cchc_desktop.ui.conclusion.screen import ConclusionScreen
from cchc_desktop.ui.demo.hands import Hands
from cchc_desktop.ui.demo.story import PASSWORD, PERSON, Story
from cchc_desktop.ui.dossiers.screen import DossiersScreen
from cchc_desktop.ui.dossiers.sheet_dialog import DrawDialog
from cchc_desktop.ui.forms.preview import FormPreview
from cchc_desktop.ui.kit.language import speak
from cchc_desktop.ui.kit.look import Scheme, dress
from cchc_desktop.ui.main import Application
from cchc_desktop.ui.minutes.screen import MinutesScreen
from cchc_desktop.ui.overview.screen import OverviewScreen
from cchc_desktop.ui.papers.screen import PapersScreen
from cchc_desktop.ui.photo.editor import PhotoEditor
from cchc_desktop.ui.preferences import Preferences
from cchc_desktop.workspace.review import Step
from cchc_desktop.workspace.workspace import Surroundings, Workspace
from tests.sample import office

NOW = datetime(2026, 4, 14, 9, 42, tzinfo=VIETNAM)
CHEAP = Cost(1, 8, 1)
PLACE = "thử.cchc"


@dataclass(frozen=True)
class Look:
    """How a scene is dressed: theme, language, size of the window, text size in per cent."""

    scheme: str = "light"
    language: str = "vi"
    size: tuple[int, int] = (1366, 688)
    text: int = 100

    @property
    def name(self) -> str:
        return f"{self.scheme}-{self.language}-{self.size[0]}x{self.size[1]}-{self.text}"


LOOKS = tuple(
    Look(scheme, language, size, text)
    for scheme in ("light", "dark")
    for language in ("vi", "en")
    for size in ((1366, 688), (1920, 1000))
    for text in (100, 150)
)


@dataclass
class Stage:
    """An open application with the hands on it."""

    application: Application
    hands: Hands
    visit: str

    @property
    def shell(self) -> Shell:
        shell = self.application.shell
        assert shell is not None
        return shell


def build(folder: Path) -> Path:
    """Tell the demo's story up to the conclusion, and add a year of an office; return the workspace's folder."""
    place = folder / PLACE
    start = datetime(2026, 4, 14, 7, 30, tzinfo=VIETNAM)
    around = Surroundings(SetClock(start, timedelta(seconds=5)), random.Random(2026).randbytes, "demo", CHEAP)
    application = Application(place, around, Preferences(scheme=Scheme.LIGHT, text_size=100, language="vi"))
    application.window.setProperty("demo_folder", str(folder / "photos"))
    application.window.resize(1366, 688)
    application.window.show()
    story = Story(application, None)
    for act in (story.first_start, story.plan, story.details, story.remediations):
        act()
    story.checklist()
    story.dossiers()
    story.conclude()
    application.window.close()
    return place


@contextmanager
def opened(base: Path, work: Path, look: Look, *, year: bool = False) -> Iterator[Stage]:
    """Open a copy of the sample workspace in a look."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    shutil.copytree(base, work)
    preferences = Preferences(scheme=Scheme(look.scheme), text_size=look.text, language=look.language)
    speak(app, look.language)
    dress(app, preferences.scheme, look.text)
    around = Surroundings(SetClock(NOW), random.Random(7).randbytes, "demo", CHEAP)
    workspace = Workspace.open(work, person=PERSON, password=PASSWORD, around=around)
    visit = next(line.id for line in workspace.visits.all() if line.unit.name == "Hòa Thạnh")
    if year:
        office.year(workspace)
    application = Application(work, around, preferences)
    application.use(workspace)
    application.window.resize(*look.size)
    application.window.show()
    stage = Stage(application, Hands(application.window), visit)
    stage.hands.rest(20)
    try:
        yield stage
    finally:
        application.window.close()
        application.window.deleteLater()
        stage.hands.rest()


def _step(step: Step) -> Callable[[Stage], QWidget]:
    def show(stage: Stage) -> QWidget:
        stage.shell.open_visit(stage.visit, step)
        stage.hands.rest(30)
        return stage.application.window

    return show


def _checklist(stage: Stage) -> QWidget:
    page = stage.shell.open_visit(stage.visit, Step.CHECKLIST)
    screen = page.show_step(Step.CHECKLIST)
    assert isinstance(screen, ChecklistScreen)
    screen.presenter.open_item("D2")
    stage.hands.rest(30)
    return stage.application.window


def _dossiers(stage: Stage) -> QWidget:
    page = stage.shell.open_visit(stage.visit, Step.DOSSIERS)
    screen = page.show_step(Step.DOSSIERS)
    assert isinstance(screen, DossiersScreen)
    screen.table.choose(screen.grid.key(4))
    stage.hands.rest(30)
    return stage.application.window


def _wrong_dossier(stage: Stage) -> QWidget:
    _dossiers(stage)
    workspace = stage.shell.workspace
    row = {"code": "H99.18-260402-0071", "field": "Hộ tịch", "procedure": "Đăng ký khai tử"}
    days = {"received_on": date(2026, 4, 2), "due_on": date(2026, 4, 3), "returned_on": date(2026, 3, 31)}
    workspace.sampling.enter(stage.visit, [row | days])
    screen = stage.shell.visit and stage.shell.visit.show_step(Step.DOSSIERS)
    assert isinstance(screen, DossiersScreen)
    screen._show()
    screen.table.setCurrentIndex(screen.grid.index(screen.grid.rowCount() - 2, 6))
    stage.hands.rest(60)
    return stage.application.window


def _conclusion(stage: Stage) -> QWidget:
    page = stage.shell.open_visit(stage.visit, Step.CONCLUSION)
    screen = page.show_step(Step.CONCLUSION)
    assert isinstance(screen, ConclusionScreen)
    screen.open_finding("D2")
    stage.hands.rest(60)
    return stage.application.window


def _minutes(stage: Stage) -> QWidget:
    page = stage.shell.open_visit(stage.visit, Step.MINUTES)
    screen = page.show_step(Step.MINUTES)
    assert isinstance(screen, MinutesScreen)
    stage.hands.wait_for(lambda: screen.view.pages > 0, "the preview")
    stage.hands.rest(700)
    return stage.application.window


def _overview(stage: Stage) -> QWidget:
    stage.shell.go_to("overview")
    screen = stage.shell.here()
    assert isinstance(screen, OverviewScreen)
    stage.hands.wait_for(lambda: screen.matrix.matrix.rowCount() > 0, "the matrix")
    stage.hands.rest(30)
    return stage.application.window


def _lost(stage: Stage) -> QWidget:
    _overview(stage)
    screen = stage.shell.here()
    assert isinstance(screen, OverviewScreen)
    row = min(8, screen.matrix.matrix.rowCount() - 1)
    screen.open_cell(screen.matrix.matrix.row(row).standing.visit, screen._sections[2][0])
    stage.hands.rest(30)
    return stage.application.window


def _place(name: str) -> Callable[[Stage], QWidget]:
    def show(stage: Stage) -> QWidget:
        stage.shell.go_to(name)
        stage.hands.rest(30)
        return stage.application.window

    return show


def _papers(stage: Stage) -> QWidget:
    _place("papers")(stage)
    screen = stage.shell.here()
    assert isinstance(screen, PapersScreen)
    stage.hands.wait_for(lambda: screen.view.pages > 0, "the paper")
    stage.hands.rest(30)
    return stage.application.window


def _forms(stage: Stage) -> QWidget:
    _place("forms")(stage)
    for preview in stage.shell.here().findChildren(FormPreview):
        preview.finish()
    stage.hands.rest(60)
    return stage.application.window


def _lock(stage: Stage) -> QWidget:
    stage.application.lock()
    stage.hands.rest(30)
    return stage.application.window


def _photo(stage: Stage) -> QWidget:
    workspace = stage.shell.workspace
    piece = next(entry for entry in workspace.visits.get(stage.visit).evidence if entry.paper)
    editor = PhotoEditor(workspace.evidence.picture(piece), stage.application.window)
    editor.show()
    stage.hands.rest(30)
    return editor


def _draw(stage: Stage) -> QWidget:
    codes = "\n".join(f"H99.18-2603{n:02d}-{n * 37:04d}\tĐất đai\tTách thửa\t{n:02d}/03/2026" for n in range(1, 29))
    QApplication.clipboard().setText("Mã hồ sơ\tLĩnh vực\tThủ tục\tNgày nhận\n" + codes)
    dialog = DrawDialog(stage.shell.desk, 2026, 482913, 10, stage.application.window)
    dialog.take_clipboard()
    dialog.show()
    stage.hands.rest(30)
    return dialog


def _camera(stage: Stage) -> QWidget:
    page = stage.shell.open_visit(stage.visit, Step.CHECKLIST)
    screen = page.show_step(Step.CHECKLIST)
    assert isinstance(screen, ChecklistScreen)
    screen.presenter.open_item("D2")
    workspace = stage.shell.workspace
    place = workspace.folder.with_suffix(".dien-thoai")
    place.mkdir()
    photos = screen.acts.photos
    photos.watch(place)
    for number, piece in enumerate(p for p in workspace.visits.get(stage.visit).evidence if p.paper):
        (place / f"IMG_2026041{number}.jpg").write_bytes(workspace.evidence.picture(piece))
    screen.acts.take_photos()
    dialog = stage.application.window.findChild(CameraDialog, "camera")
    assert dialog is not None
    photos.look()
    stage.hands.rest(100)
    photos.look()
    stage.hands.wait_for(lambda: len(dialog.tiles) > 1, "the photos")
    dialog.tiles[0].setChecked(True)
    stage.hands.rest(30)
    return dialog


SCENES: dict[str, Callable[[Stage], QWidget]] = {
    "trang-chu": _place("home"),
    "ke-hoach": _place("plan"),
    "thong-tin": _step(Step.DETAILS),
    "kien-nghi-ky-truoc": _step(Step.REMEDIATIONS),
    "bang-kiem": _checklist,
    "ho-so-mau": _dossiers,
    "ho-so-can-sua": _wrong_dossier,
    "ket-luan": _conclusion,
    "bien-ban": _minutes,
    "tong-hop": _overview,
    "cau-bi-tru-diem": _lost,
    "theo-doi": _place("followups"),
    "giay-to": _papers,
    "bieu-mau": _forms,
    "dong-bo": _place("exchange"),
    "cai-dat": _place("settings"),
    "tro-giup": _place("help"),
    "chinh-anh": _photo,
    "rut-mau": _draw,
    "may-anh": _camera,
    "khoa-may": _lock,
}
"""Every screen by name; the lock comes last, because it closes the workspace."""
