"""Facts about keeping forms that are filled in: answers survive, what follows is worked out again."""

from cchc_desktop.workspace.fillings import Filling
from tests.ui.form.rich import FORM
from tests.unit.workspace.conftest import Bench

SCOPE = "practice"


def begun(bench: Bench) -> Filling:
    form, _ = bench.workspace.forms.bring_in(FORM.encode(), "rich.md")
    filling, changes = bench.workspace.fillings.begin(SCOPE, form)
    assert not changes.nothing
    return filling


def taken_up(bench: Bench, filling: Filling) -> Filling:
    workspace = bench.reopen()
    assert workspace.fillings.all(SCOPE) == (filling.id,)
    return workspace.fillings.open(SCOPE, filling.id)


def values(filling: Filling) -> dict[tuple[str, str], str]:
    return {(e.key, e.field.path): e.answer for e in filling.session.root.below() if not e.field.children}


def test_answers_and_repeat_instances_survive_a_restart(bench: Bench) -> None:
    filling = begun(bench)
    session = filling.session
    office = session.form.fields["/cchc/phong"]
    filling.answer(session.find("/cchc/ten"), "UBND xã Hòa Thạnh")
    filling.answer(session.find("/cchc/socb"), "24")
    filling.add(session.root, office)
    filling.answer(session.find("/cchc/phong/tenphong", 2), "Tư pháp")
    filling.add(session.find("/cchc/phong", 2), session.form.fields["/cchc/phong/nguoi"])
    filling.answer(session.find("/cchc/phong/nguoi/hoten", 2, 1), "Đỗ Thị Én")
    before = values(filling)
    again = taken_up(bench, filling)
    assert values(again) == before
    assert again.session.find("/cchc/nhom/gap").answer == "48"
    assert again.session.find("/cchc/tong").answer == "2"


def test_a_removed_instance_stays_removed_and_the_order_is_kept(bench: Bench) -> None:
    filling = begun(bench)
    session = filling.session
    office = session.form.fields["/cchc/phong"]
    for name in ("b", "c", "d"):
        filling.add(session.root, office)
        filling.answer(session.root.like("phong")[-1].like("tenphong")[0], name)
    filling.remove(session.find("/cchc/phong", 3))
    again = taken_up(bench, filling)
    names = [entry.like("tenphong")[0].value for entry in again.session.root.like("phong")]
    assert names == ["", "b", "d"]


def test_what_follows_is_never_written(bench: Bench) -> None:
    filling = begun(bench)
    filling.answer(filling.session.find("/cchc/socb"), "24")
    kept = bench.workspace.fillings.kept(SCOPE, filling.id)
    written = {path for _, path in kept.values}
    assert "/cchc/socb" in written
    assert "/cchc/nhom/gap" not in written


def test_a_stale_choice_is_cleared_in_the_same_act(bench: Bench) -> None:
    filling = begun(bench)
    find = filling.session.find
    filling.answer(find("/cchc/noio/tinh"), "hn")
    filling.answer(find("/cchc/noio/xa"), "hk")
    filling.answer(find("/cchc/noio/tinh"), "hue")
    again = taken_up(bench, filling)
    assert again.session.find("/cchc/noio/xa").answer == ""


def test_files_are_kept_under_names_of_their_own(bench: Bench) -> None:
    filling = begun(bench)
    assert filling.keep_file("ảnh.png", b"one") == "ảnh.png"
    assert filling.keep_file("ảnh.png", b"two") == "ảnh-2.png"
    again = taken_up(bench, filling)
    assert (again.file("ảnh.png"), again.file("ảnh-2.png"), again.file("none")) == (b"one", b"two", None)
