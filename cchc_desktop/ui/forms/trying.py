"""A form before it is used: the inspection's checklist with its score, or the ordinary form as it will be filled in."""

from collections.abc import Callable, Mapping

from PySide6.QtWidgets import QStackedWidget

from cchc_desktop.checklist.filling.session import Session
from cchc_desktop.checklist.form import Checklist
from cchc_desktop.checklist.xform.model import Form
from cchc_desktop.domain.refusal import Refusal
from cchc_desktop.ui.desk import Desk
from cchc_desktop.ui.form.keeping import Trial
from cchc_desktop.ui.form.presenter import FormPresenter
from cchc_desktop.ui.form.view import FormView
from cchc_desktop.ui.forms.preview import FormPreview


class TryOut(QStackedWidget):
    """Shows one form to be tried out; nothing that is answered here is kept."""

    def __init__(self, desk: Desk, title: Callable[[str], str]) -> None:
        super().__init__()
        self._desk = desk
        self.checklist = FormPreview(title)
        self.addWidget(self.checklist)

    def show_form(
        self,
        checklist: Checklist | None,
        form: Callable[[], Form] | None = None,
        media: Mapping[str, bytes] | None = None,
    ) -> None:
        """Show a checklist; a form without items of an inspection as it is filled in; None for nothing.

        Args:
            checklist: what the form asks of an inspection.
            form: reads the form; called only where there is no item.
            media: its attached files.
        """
        while (shown := self.widget(1)) is not None:
            self.removeWidget(shown)
            shown.deleteLater()
        self.checklist.show_checklist(checklist)
        if checklist is not None and not checklist.items and form is not None:
            try:
                session = Session.begin(form(), self._desk.workspace.fillings.surroundings())
            except Refusal as error:
                self._desk.decline(error)
            else:
                self.addWidget(FormView(FormPresenter(Trial(session), dict(media or {}), self)))
        self.setCurrentIndex(self.count() - 1)
