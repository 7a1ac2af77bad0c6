"""Forms: loading and editing in our engine, beside JavaRosa and ODK Web Forms' engine, on the same forms and edits.

JavaRosa comes from pyxform's wheel (needs a JDK; `tests/oracle/Replay.java` drives it, asked to do nothing but the
act). `@getodk/xforms-engine` is installed from npm into a throw-away folder and run in Node under jsdom. Either is
left out with the reason where it cannot be had. Ratios compare figures of this one run.
"""

import contextlib
import datetime as dt
import gc
import itertools
import random
import statistics
import tempfile
import time
from pathlib import Path

from cchc_desktop.checklist.filling.session import Session
from cchc_desktop.checklist.filling.world import Surroundings
from cchc_desktop.checklist.xform.reader import read_form
from tests.oracle.javarosa import JavaRosa, available, compiled
from tests.oracle.peer import Declined
from tests.oracle.web_forms import NotToBeHad, WebForms, installed

HANOI = dt.timezone(dt.timedelta(hours=7))
EDITS = 1000
Edit = tuple[str, str]


def _form(instance: str, binds: str, body: str, model: str = "") -> bytes:
    return f"""<h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml"
 xmlns:jr="http://openrosa.org/javarosa"><h:head><h:title>bench</h:title><model>{model}
 <instance><data id="bench" version="1">{instance}<meta><instanceID/></meta></data></instance>
 {binds}</model></h:head><h:body>{body}</h:body></h:html>""".encode()


def interview(questions: int = 551) -> bytes:
    """Return a form of the size and shape of WHO's verbal autopsy: chains of conditions, two languages, long texts."""
    names = [f"q{at}" for at in range(questions)]
    binds, body, texts = [], [], {"English (en)": [], "Tiếng Việt (vi)": []}
    for at, name in enumerate(names):
        earlier = [names[other] for other in {at - 1, at - 7, at // 2} if 0 <= other < at]
        tests = " or ".join(f"/data/{other} = 'yes'" for other in sorted(earlier))
        relevant = f" relevant=\"{tests} or selected(/data/q0, 'no')\"" if earlier and at % 3 else ""
        binds.append(f'<bind nodeset="/data/{name}" type="string" required="true()"{relevant}/>')
        body.append(
            f'<select1 ref="/data/{name}"><label ref="jr:itext(\'{name}\')"/>'
            "<item><label>yes</label><value>yes</value></item><item><label>no</label><value>no</value></item></select1>"
        )
        for language, said in texts.items():
            said.append(f'<text id="{name}"><value>{language}: {"question " * 24}{at}</value></text>')
    itext = "".join(f'<translation lang="{language}">{"".join(said)}</translation>' for language, said in texts.items())
    return _form("".join(f"<{n}/>" for n in names), "".join(binds), "".join(body), f"<itext>{itext}</itext>")


def survey(questions: int = 5000, section: int = 50) -> bytes:
    """Return a form of 5,000 questions with conditions, a score for each section of 50 and a total."""
    instance, binds, body, scores = [], [], [], []
    for first in range(0, questions, section):
        group = f"s{first}"
        names = [f"q{at}" for at in range(first, min(first + section, questions))]
        instance.append(f"<{group}>{''.join(f'<{n}/>' for n in names)}</{group}><{group}_score/>")
        for at, name in enumerate(names):
            relevant = f" relevant=\"/data/{group}/{names[at - 1]} != '9'\"" if at % 5 == 4 else ""
            binds.append(f'<bind nodeset="/data/{group}/{name}" type="int"{relevant} constraint=". &lt; 100"/>')
            body.append(f'<input ref="/data/{group}/{name}"><label>{name}</label></input>')
        points = " + ".join(f"coalesce(/data/{group}/{name}, 0)" for name in names)
        binds.append(f'<bind nodeset="/data/{group}_score" type="int" calculate="{points}"/>')
        scores.append(f"/data/{group}_score")
    binds.append(f'<bind nodeset="/data/total" type="int" calculate="{" + ".join(scores)}"/>')
    return _form("".join(instance) + "<total/>", "".join(binds), "".join(body))


def household(fields: int = 20) -> bytes:
    """Return a form with one repeat of 20 fields and five totals over all its instances."""
    names = [f"f{at}" for at in range(fields - 2)]
    binds = [f'<bind nodeset="/data/r/{name}" type="int"/>' for name in names]
    binds += [
        '<bind nodeset="/data/r/place" calculate="position(..)"/>',
        '<bind nodeset="/data/r/sum" calculate="coalesce(../f0, 0) + coalesce(../f1, 0)"/>',
        *(f'<bind nodeset="/data/t{at}" calculate="sum(/data/r/sum) + {at}"/>' for at in range(4)),
        '<bind nodeset="/data/t4" calculate="count(/data/r)"/>',
    ]
    inside = "".join(f"<{name}/>" for name in (*names, "place", "sum"))
    body = "".join(f'<input ref="/data/r/{name}"><label>{name}</label></input>' for name in names)
    totals = "".join(f"<t{at}/>" for at in range(5))
    repeat = f'<group ref="/data/r"><label>r</label><repeat nodeset="/data/r">{body}</repeat></group>'
    return _form(f'<r jr:template="">{inside}</r>{totals}', "".join(binds), repeat)


def _edits(kind: str, chance: random.Random) -> list[Edit]:
    if kind == "interview":
        return [(f"/data/q{chance.randrange(551)}", chance.choice(("yes", "no"))) for _ in range(EDITS)]
    if kind == "survey":
        places = [chance.randrange(5000) for _ in range(EDITS)]
        return [(f"/data/s{at // 50 * 50}/q{at}", str(chance.randrange(10))) for at in places]
    return [
        (f"/data/r[{chance.randrange(200) + 1}]/f{chance.randrange(18)}", str(chance.randrange(100)))
        for _ in range(EDITS)
    ]


def _spread(times: list[float]) -> dict[str, float]:
    ordered = sorted(times)
    return {
        "mean_ms": round(statistics.mean(ordered), 4),
        "p50_ms": round(ordered[len(ordered) // 2], 4),
        "p99_ms": round(ordered[int(len(ordered) * 0.99)], 3),
        "max_ms": round(ordered[-1], 3),
    }


def _around() -> Surroundings:
    numbers = itertools.count()
    return Surroundings(
        HANOI, lambda: dt.datetime(2026, 4, 14, tzinfo=HANOI), random.Random(1), lambda: f"i{next(numbers)}"
    )


def _ours(xform: bytes, kind: str, edits: list[Edit]) -> dict[str, object]:
    gc.collect()
    begun = time.perf_counter()
    session = Session.begin(read_form(xform), _around())
    figures: dict[str, object] = {"load_ms": round((time.perf_counter() - begun) * 1000, 1)}
    if kind == "household":
        repeat = session.form.fields["/data/r"]
        added = []
        for _ in range(200):
            begun = time.perf_counter()
            session.add(session.root, repeat)
            added.append((time.perf_counter() - begun) * 1000)
        figures["add"] = _spread(added)
    times, worked = [], []
    for path, value in edits:
        parts = path.replace("]", "").split("[")
        places = (int(parts[1].partition("/")[0]),) if len(parts) > 1 else ()
        plain = path if not places else "/data/r/" + path.rpartition("/")[2]
        entry = session.find(plain, *places)
        begun, busy = time.perf_counter(), time.thread_time()
        session.answer(entry, value)
        worked.append((time.thread_time() - busy) * 1000)
        times.append((time.perf_counter() - begun) * 1000)
    # On a shared machine the clock also counts the neighbours; the processor time does not.
    return figures | {"edit": _spread(times), "edit_processor": _spread(worked)}


def _javarosa(xform: bytes, kind: str, edits: list[Edit], folder: Path) -> dict[str, object]:
    if not available():
        return {"left_out": "no Java compiler here"}
    path = folder / f"{kind}.xml"
    path.write_bytes(xform)
    engine = JavaRosa(compiled(folder), quick=True)
    try:
        # Twice in one JVM: the second, warm one counts.
        engine.act("form", str(path))
        loaded = engine.act("form", str(path)) / 1e6
        figures: dict[str, object] = {"load_ms": round(loaded, 1)}
        if kind == "household":
            figures["add"] = _spread([engine.act("add", "/data/r") / 1e6 for _ in range(200)])
        return figures | {"edit": _spread([engine.act("set", place, value) / 1e6 for place, value in edits])}
    except Declined as error:
        return {"left_out": str(error)[:200]}
    finally:
        engine.close()


def _web_forms(xform: bytes, kind: str, edits: list[Edit], folder: Path) -> dict[str, object]:
    """Run ODK Web Forms' engine in Node; where it cannot be had, the reason is the figure."""
    path = folder / f"{kind}.xml"
    path.write_bytes(xform)
    try:
        engine = WebForms(installed(folder))
    except NotToBeHad as error:
        return {"left_out": str(error)}
    try:
        figures: dict[str, object] = {"load_ms": round(engine.act("form", str(path)) / 1e6, 1)}
        if kind == "household":
            added: list[float] = []
            begun = time.perf_counter()
            while len(added) < 200 and time.perf_counter() - begun < 60:
                added.append(engine.act("add", "/data/r") / 1e6)
            figures |= {"add": _spread(added), "instances": len(added)}
        times = []
        for place, value in edits:
            with contextlib.suppress(Declined):  # of instances that could not be added in a minute
                times.append(engine.act("set", place, value) / 1e6)
        return figures | {"edit": _spread(times), "edits_done": len(times)}
    except Declined as error:
        return {"left_out": str(error)[:200]}
    finally:
        engine.close()


def measure() -> dict[str, object]:
    """Return load, add and edit times of each engine on three forms, and the ratios of the peers to ours."""
    xforms = {"interview": interview(), "survey": survey(), "household": household()}
    edits = {kind: _edits(kind, random.Random(7)) for kind in xforms}
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        ours = {kind: _ours(xform, kind, edits[kind]) for kind, xform in xforms.items()}
        java = {kind: _javarosa(xform, kind, edits[kind], folder) for kind, xform in xforms.items()}
        web = {kind: _web_forms(xform, kind, edits[kind], folder) for kind, xform in xforms.items()}
    return {"ours": ours, "javarosa": java, "web_forms_in_node": web, "page_of_25": _page()}


def _page() -> dict[str, object]:
    """Return ms until a page of 25 questions is laid out and painted (offscreen)."""
    from PySide6.QtWidgets import QApplication

    from cchc_desktop.ui.form.keeping import Trial
    from cchc_desktop.ui.form.presenter import FormPresenter
    from cchc_desktop.ui.form.view import FormView
    from cchc_desktop.ui.kit.look import dress, load_fonts

    application = QApplication.instance() or QApplication([])
    assert isinstance(application, QApplication)
    load_fonts()
    dress(application)
    presenter = FormPresenter(Trial(Session.begin(read_form(interview()), _around())))
    view = FormView(presenter)
    view.resize(1280, 640)
    view.show()
    application.processEvents()
    times, worked = [], []
    for number in range(1, 13):
        begun, busy = time.perf_counter(), time.thread_time()
        presenter.go(number)
        application.processEvents()
        worked.append((time.thread_time() - busy) * 1000)
        times.append((time.perf_counter() - begun) * 1000)
    view.close()
    return {"questions": len(presenter.page.questions), "clock": _spread(times), "processor": _spread(worked)}
