"""Forms that are broken, hostile or too large are declined with the place, or simply run: no hang, no crash."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cchc_desktop.checklist.filling.session import Session
from cchc_desktop.checklist.filling.submission import reopened
from cchc_desktop.checklist.xform.reader import read_form
from cchc_desktop.checklist.xform.refusals import BadForm
from cchc_desktop.domain.refusal import Refusal
from tests.unit.checklist.filling.scenario import Scenario, around, xform

BOMB = b"""<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">
<!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;">
<!ENTITY e "&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;">]><h:html xmlns:h="http://www.w3.org/1999/xhtml">&e;</h:html>"""
OUTSIDE = b"""<?xml version="1.0"?><!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]><x>&f;</x>"""
SPLINTERS = [b"", b"<", b"/", b"'", b"[", b"/data/r", b"position(..)", b"9"]
GOOD = xform(
    '<data id="f"><a/><g><b/></g><r jr:template=""><c/></r><t/></data>',
    """<bind nodeset="/data/a" type="int" required="true()" constraint=". &gt; 1"/>
       <bind nodeset="/data/g" relevant="/data/a = 2"/><bind nodeset="/data/t" calculate="sum(/data/r/c)"/>""",
    """<input ref="/data/a"><label ref="jr:itext('a')"/></input><group ref="/data/g"><input ref="/data/g/b"/></group>
       <group ref="/data/r"><repeat nodeset="/data/r" jr:count="/data/a"><select1 ref="/data/r/c">
       <itemset nodeset="instance('l')/root/item[n = /data/a]"><value ref="n"/><label ref="n"/></itemset></select1>
       </repeat></group>""",
    """<itext><translation lang="vi"><text id="a"><value>A <output value="/data/t"/></value></text>
       </translation></itext>
       <instance id="l"><root><item><n>1</n></item></root></instance>
       <setvalue event="odk-instance-first-load" ref="/data/a" value="1 + 1"/>""",
)


@pytest.mark.parametrize("data", [BOMB, OUTSIDE, b"", b"\x00\xff", b"<", b"<a/>", b"PK\x03\x04", b"<h:html/>"])
def test_hostile_and_broken_files_are_declined(data: bytes) -> None:
    with pytest.raises(BadForm):
        read_form(data)


def test_xml_ten_thousand_deep_is_declined() -> None:
    with pytest.raises(BadForm):
        read_form(xform("<data id='f'>" + "<a>" * 10_000 + "</a>" * 10_000 + "</data>"))


@pytest.mark.parametrize(
    ("binds", "place", "reason"),
    [
        (
            '<bind nodeset="/data/a" calculate="/data/b"/><bind nodeset="/data/b" calculate="/data/a"/>',
            "/data/",
            "itself",
        ),
        ('<bind nodeset="/data/a" relevant=". = 1"/>', "/data/a relevant", "waits for itself: /data/a"),
        ('<bind nodeset="/data/a" required=". = \'\'"/>', "/data/a required", "itself"),
        ('<bind nodeset="/data/a" calculate="1 = "/>', "<bind> /data/a calculate", "expected"),
        ('<bind nodeset="/data/a" constraint="nope(1)"/>', "<bind> /data/a constraint", "no function “nope()”"),
        ('<bind nodeset="/data/a" relevant="if(1, 2)"/>', "<bind> /data/a relevant", "argument"),
        (f'<bind nodeset="/data/a" calculate="{"(" * 10_000}1"/>', "/data/a calculate", "deeper than 100"),
        (f'<bind nodeset="/data/a" calculate="{"not(" * 10_000}1"/>', "/data/a calculate", "deeper than 100"),
    ],
)
def test_mistakes_are_named_with_their_place(binds: str, place: str, reason: str) -> None:
    with pytest.raises(BadForm) as caught:
        read_form(xform('<data id="f"><a/><b/></data>', binds))
    assert place in caught.value.place
    assert reason in str(caught.value)


@pytest.mark.parametrize(
    "body",
    [
        '<input ref="/data/gone"/>',
        '<input bind="gone"/>',
        '<repeat nodeset="/data/gone"/>',
        '<select1 ref="/data/a"><itemset nodeset=""/></select1>',
        '<select1 ref="/data/a"><itemset nodeset="1 + 1"/></select1>',
        "<sidebar/>",
        '<input ref="/data/a"><setvalue event="xforms-value-changed" ref="/data/gone" value="1"/></input>',
        '<input ref="/data/a"><setvalue event="no-such-event" ref="/data/a" value="1"/></input>',
        '<input ref="/data/a"><setvalue event="odk-new-repeat" ref="/data/a" value="1"/></input>',
    ],
)
def test_controls_that_refer_to_nothing_are_declined(body: str) -> None:
    with pytest.raises(BadForm):
        read_form(xform('<data id="f"><a/></data>', "", body))


def test_a_long_sum_is_no_deep_expression() -> None:
    form = Scenario(xform('<data id="f"><a/></data>', f'<bind nodeset="/data/a" calculate="1{" + 1" * 10_000}"/>'))
    assert form.value("/data/a") == "10001"


def test_lists_that_cannot_be_read_are_declined() -> None:
    form = xform('<data id="f"><a/></data>', model='<instance id="x" src="jr://file/x.geojson"/>')
    with pytest.raises(BadForm):
        read_form(form, {"x.geojson": b"[" * 100_000})
    with pytest.raises(BadForm):
        read_form(form.replace(b"geojson", b"xml"), {"x.xml": BOMB})


@settings(max_examples=150, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(st.data())
def test_any_damage_to_a_form_is_declined_or_runs(data: st.DataObject) -> None:
    damaged = bytearray(GOOD)
    for _ in range(data.draw(st.integers(1, 4))):
        at = data.draw(st.integers(0, len(damaged) - 1))
        cut = data.draw(st.integers(0, 12))
        damaged[at : at + cut] = data.draw(
            st.sampled_from([b"", b"<", b"/", b"'", b"[", b"/data/r", b"position(..)", b"9"])
        )
    try:
        session = Session.begin(read_form(bytes(damaged)), around())
        session.answer(session.find("/data/a"), "2")
    except Refusal as refused:
        told = str(refused)
    else:
        told = session.root.name
    assert told


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=200))
def test_any_answers_are_taken_in_or_declined(data: bytes) -> None:
    form = read_form(GOOD)
    for answers in (data, b"<data><r><c>" + data.replace(b"<", b"") + b"</c></r></data>"):
        try:
            told = reopened(form, around(), answers).root.name
        except Refusal as refused:
            told = str(refused)
        assert told
