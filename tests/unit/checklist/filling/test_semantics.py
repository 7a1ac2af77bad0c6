"""Points on which real forms lean, each as JavaRosa's or Web Forms' own scenarios ask for it."""

import base64

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from tests.unit.checklist.filling.scenario import Scenario, xform


def test_a_question_of_type_boolean_that_is_false_does_not_count_as_true() -> None:
    form = Scenario(
        xform(
            '<data id="f"><on/><seen/></data>',
            '<bind nodeset="/data/on" type="boolean"/><bind nodeset="/data/seen" relevant="/data/on"/>',
            '<input ref="/data/on"/><input ref="/data/seen"/>',
        )
    )
    assert not form.relevant("/data/seen")
    assert form.give("/data/on", value="1").relevant("/data/seen")
    assert not form.give("/data/on", value="0").relevant("/data/seen")
    assert form.give("/data/on", value="true").relevant("/data/seen")
    assert not form.give("/data/on", value="false").relevant("/data/seen")


@pytest.mark.parametrize("answer", ["0", "false", "no"])
def test_any_text_of_another_type_counts_as_true(answer: str) -> None:
    form = Scenario(
        xform('<data id="f"><a/><b/></data>', '<bind nodeset="/data/b" relevant="/data/a"/>', '<input ref="/data/a"/>')
    )
    assert form.give("/data/a", value=answer).relevant("/data/b")


def test_counting_a_repeat_from_inside_counts_all_its_instances_and_other_paths_mean_ones_own() -> None:
    form = Scenario(
        xform(
            '<data id="f"><r jr:template=""><q/><all/><own/><place/></r></data>',
            """<bind nodeset="/data/r/all" calculate="count(/data/r)"/>
               <bind nodeset="/data/r/own" calculate="count(/data/r/q)"/>
               <bind nodeset="/data/r/place" calculate="position(/data/r)"/>""",
            '<group ref="/data/r"><repeat nodeset="/data/r"><input ref="/data/r/q"/></repeat></group>',
        )
    )
    form.add("/data/r").add("/data/r").add("/data/r").remove("/data/r", 1)
    assert form.values("/data/r/all") == ["2", "2"]
    assert form.values("/data/r/own") == ["1", "1"]
    assert form.values("/data/r/place") == ["1", "2"]


def test_a_place_asked_for_outside_a_predicate_is_that_among_its_like() -> None:
    form = Scenario(
        xform(
            '<data id="f"><n><v>1</v></n><n><v>2</v></n><n><v>3</v></n><sum/></data>',
            """<bind nodeset="/data/n" relevant="position() &gt; 1"/>
               <bind nodeset="/data/sum" calculate="sum(/data/n/v)"/>""",
            '<group ref="/data/n"><input ref="/data/n/v"/></group>',
        )
    )
    assert form.value("/data/sum") == "5"


@pytest.mark.parametrize("count", ["target", "../target", "/data/o/target"])
def test_a_count_is_found_from_the_repeat_or_from_what_is_around_it(count: str) -> None:
    form = Scenario(
        xform(
            '<data id="f"><o><target>2</target><i><q/></i></o></data>',
            "",
            f'<repeat nodeset="/data/o"><repeat nodeset="/data/o/i" jr:count="{count}"><input ref="/data/o/i/q"/>'
            "</repeat></repeat>",
        )
    )
    assert len(form.values("/data/o/i/q")) == 2


def test_a_repeat_nobody_may_add_to_has_an_instance() -> None:
    form = Scenario(
        xform(
            '<data id="f"><r jr:template=""><q/></r></data>',
            "",
            '<repeat nodeset="/data/r" jr:noAddRemove="true()"><input ref="/data/r/q"/></repeat>',
        )
    )
    assert form.values("/data/r/q") == [""]


def test_expressions_read_the_attributes_a_form_wrote() -> None:
    form = Scenario(
        xform(
            '<data id="f"><a kind="wet"/><b/></data>',
            """<bind nodeset="/data/b" calculate="concat(/data/a/@kind, ' ', pulldata('l', 'v', '@k', 'two'))"/>""",
            model='<instance id="l"><root><item k="one"><v>1</v></item><item k="two"><v>2</v></item></root></instance>',
        )
    )
    assert form.value("/data/b") == "wet 2"


def test_defaults_are_stored_as_their_type_says() -> None:
    form = Scenario(
        xform(
            '<data id="f"><n>2.5</n><d>1999-11-23T23:30:05</d><m/></data>',
            """<bind nodeset="/data/n" type="int"/><bind nodeset="/data/d" type="date"/>
               <bind nodeset="/data/m" type="dateTime" calculate="/data/d"/>""",
        )
    )
    assert (form.value("/data/n"), form.value("/data/d")) == ("2", "1999-11-23")
    assert form.value("/data/m") == "1999-11-23T00:00:00.000+07:00"


def test_another_display_language_changes_nothing_that_is_stored() -> None:
    texts = "".join(
        f'<translation lang="{language}"><text id="t"><value>{language}</value></text></translation>'
        for language in ("vi", "en")
    )
    form = Scenario(
        xform(
            '<data id="f"><a/><b/></data>',
            """<bind nodeset="/data/b" calculate="concat(/data/a, jr:itext('t'))"/>""",
            '<input ref="/data/a"/>',
            f"<itext>{texts}</itext>",
        )
    )
    form.session.set_language("en")
    assert form.value("/data/b") == "vi"
    assert form.give("/data/a", value="x").value("/data/b") == "xen"


def test_what_a_key_signed_is_extracted_and_nothing_else() -> None:
    key = Ed25519PrivateKey.generate()
    message = "Xã Phú Thịnh|12".encode()
    signed = base64.b64encode(key.sign(message) + message).decode()
    public = base64.b64encode(key.public_key().public_bytes_raw()).decode()
    form = Scenario(
        xform(
            '<data id="f"><code/><said/></data>',
            f"""<bind nodeset="/data/said" calculate="extract-signed(/data/code, '{public}')"/>""",
            '<input ref="/data/code"/>',
        )
    )
    assert form.give("/data/code", value=signed).value("/data/said") == "Xã Phú Thịnh|12"
    for wrong in (signed[:-8] + "AAAAAAA=", "nichts", "", base64.b64encode(b"x" * 80).decode()):
        assert form.give("/data/code", value=wrong).value("/data/said") == ""


def test_a_form_with_a_bare_sign_in_its_conditions_is_read_as_collect_reads_it() -> None:
    source = xform(
        '<data id="f"><n/><a/></data>', '<bind nodeset="/data/a" relevant="/data/n &lt; 5"/>', '<input ref="/data/n"/>'
    ).replace(b"&lt;", b"<")
    form = Scenario(source)
    assert form.give("/data/n", value="4").relevant("/data/a")
    assert not form.give("/data/n", value="6").relevant("/data/a")


@pytest.mark.parametrize(
    ("algorithm", "encoding"), [("MD5", "hex"), ("md5", "HEX"), ("SHA1", "base64"), ("SHA-1", "BASE64")]
)
def test_digests_are_named_in_any_spelling(algorithm: str, encoding: str) -> None:
    form = Scenario(
        xform(
            '<data id="f"><d/></data>',
            f"""<bind nodeset="/data/d" calculate="digest('', '{algorithm}', '{encoding}')"/>""",
        )
    )
    assert form.value("/data/d") in ("d41d8cd98f00b204e9800998ecf8427e", "2jmj7l5rSw0yVb/vlWAYkK/YBwk=")


def test_coalesce_passes_over_what_is_no_number() -> None:
    form = Scenario(
        xform('<data id="f"><a/><b/></data>', """<bind nodeset="/data/b" calculate="coalesce(/data/a * 2, 'none')"/>""")
    )
    assert form.value("/data/b") == "none"


def test_an_expression_that_cannot_be_worked_out_for_an_answer_blanks_what_follows_and_keeps_the_answer() -> None:
    form = Scenario(
        xform(
            '<data id="f"><pattern/><text>a1</text><fits/><shown/><same/></data>',
            """<bind nodeset="/data/fits" calculate="regex(/data/text, /data/pattern)"/>
               <bind nodeset="/data/shown" relevant="regex(/data/text, /data/pattern)"/>
               <bind nodeset="/data/text" constraint="regex(., /data/pattern)"/>
               <bind nodeset="/data/same" calculate="digest(/data/text, /data/pattern)"/>""",
            '<input ref="/data/pattern"/><input ref="/data/text"/><input ref="/data/shown"/>',
        )
    )
    form.give("/data/pattern", value="[a-z]\\d")
    assert (form.value("/data/fits"), form.relevant("/data/shown"), form.problem("/data/text")) == ("true", True, "")
    form.give("/data/pattern", value="[a-z")
    assert form.value("/data/pattern") == "[a-z"
    assert (form.value("/data/fits"), form.relevant("/data/shown")) == ("", True)
    assert form.problem("/data/text") == "constraint"
    assert "[a-z" in str(form.last.failed[0])
    form.give("/data/pattern", value="MD5")
    assert form.value("/data/same") == "iou3zTQ6oq2Zt9diAwhXog=="
