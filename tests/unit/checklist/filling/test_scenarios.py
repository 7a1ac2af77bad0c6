"""Stories about forms that run: relevance, calculations, repeats, lists, actions, counts."""

import pytest

from cchc_desktop.checklist.filling.session import MOST_INSTANCES
from cchc_desktop.checklist.filling.submission import reopened, submission
from cchc_desktop.checklist.xform.refusals import BadForm, NotAsked, TooManyRepeats
from tests.unit.checklist.filling.scenario import Scenario, around, xform


def test_what_is_not_relevant_is_blank_and_left_out_but_not_forgotten() -> None:
    form = Scenario(
        xform(
            '<data id="f"><a/><g><b/></g><sum/><n/></data>',
            """<bind nodeset="/data/g" relevant="/data/a = 'yes'"/>
               <bind nodeset="/data/sum" calculate="concat('[', /data/g/b, ']')"/>
               <bind nodeset="/data/n" calculate="count(/data/g/b)"/>""",
            '<input ref="/data/a"/><group ref="/data/g"><input ref="/data/g/b"/></group>',
        )
    )
    form.give("/data/a", value="yes").give("/data/g/b", value="x")
    assert (form.value("/data/sum"), form.value("/data/n")) == ("[x]", "1")
    form.give("/data/a", value="no")
    assert (form.value("/data/sum"), form.value("/data/n")) == ("[]", "0")
    assert b"<b>" not in submission(form.session)
    assert b"<b>x</b>" in submission(form.session, everything=True)
    form.give("/data/a", value="yes")
    assert form.value("/data/sum") == "[x]"


def test_a_question_that_is_not_relevant_differs_from_a_choice() -> None:
    form = Scenario(
        xform(
            '<data id="f"><a/><b>no</b><c/></data>',
            """<bind nodeset="/data/b" relevant="/data/a = 'yes'"/>
               <bind nodeset="/data/c" relevant="/data/b != 'no'"/>""",
        )
    )
    assert form.relevant("/data/c")
    form.give("/data/a", value="yes")
    assert not form.relevant("/data/c")


def test_constraints_ask_only_answers_and_required_asks_only_blanks() -> None:
    form = Scenario(
        xform(
            '<data id="f"><n/></data>',
            '<bind nodeset="/data/n" type="int" required="true()" constraint=". &gt; 3" jr:constraintMsg="more"/>',
            '<input ref="/data/n"/>',
        )
    )
    assert form.problem("/data/n") == "required"
    assert form.give("/data/n", value="2").problem("/data/n") == "constraint"
    assert form.give("/data/n", value="x").problem("/data/n") == "type"
    assert form.give("/data/n", value="4").problem("/data/n") == ""
    assert [problem.kind for problem in form.session.problems()] == []


def test_readonly_and_relevance_come_down_from_groups() -> None:
    form = Scenario(
        xform(
            '<data id="f"><a/><g><h><b/></h></g></data>',
            """<bind nodeset="/data/g" readonly="/data/a = '1'" relevant="/data/a != '2'"/>""",
        )
    )
    assert form.give("/data/a", value="1").entry("/data/g/h/b").readonly
    assert not form.give("/data/a", value="2").relevant("/data/g/h/b")
    assert form.give("/data/a", value="3").relevant("/data/g/h/b")


REPEAT = xform(
    '<data id="f"><r jr:template=""><q/><p/><mine/></r><total/><most/></data>',
    """<bind nodeset="/data/r/q" type="int"/>
       <bind nodeset="/data/r/p" calculate="position(..)"/>
       <bind nodeset="/data/r/mine" calculate="/data/r/q * 10"/>
       <bind nodeset="/data/total" calculate="sum(/data/r/q)"/>
       <bind nodeset="/data/most" calculate="max(/data/r/q)"/>""",
    '<group ref="/data/r"><repeat nodeset="/data/r"><input ref="/data/r/q"/></repeat></group>',
)


def test_repeat_instances_come_and_go_and_everything_follows() -> None:
    form = Scenario(REPEAT)
    for place, number in enumerate(("1", "2", "3"), 1):
        form.add("/data/r").give("/data/r/q", place, value=number)
    assert form.value("/data/total") == "6"
    assert form.values("/data/r/mine") == ["10", "20", "30"]
    form.remove("/data/r", 2)
    assert form.values("/data/r/p") == ["1", "2"]
    assert (form.value("/data/total"), form.value("/data/most")) == ("4", "3")


def test_an_instance_can_be_put_between_others() -> None:
    form = Scenario(REPEAT).add("/data/r").add("/data/r")
    second = form.entry("/data/r", 2).uid
    form.session.add(form.session.root, form.form.fields["/data/r"], at=1)
    assert form.entry("/data/r", 3).uid == second
    assert form.values("/data/r/p") == ["1", "2", "3"]


def test_one_edit_in_a_repeat_touches_its_own_instance_only() -> None:
    form = Scenario(REPEAT)
    for place in range(1, 6):
        form.add("/data/r").give("/data/r/q", place, value="1")
    form.give("/data/r/q", 3, value="7")
    assert {entry.field.path for entry in form.last.entries} == {
        "/data/r/q",
        "/data/r/mine",
        "/data/total",
        "/data/most",
    }
    assert len(form.last.entries) == 4


def test_nested_repeats_count_from_their_own_instance() -> None:
    form = Scenario(
        xform(
            """<data id="f"><n/><o jr:template=""><m/><i jr:template=""><v/><where/></i><inner/></o><all/></data>""",
            """<bind nodeset="/data/o/i/where" calculate="concat(position(../..), '.', position(..))"/>
               <bind nodeset="/data/o/inner" calculate="sum(../i/v)"/>
               <bind nodeset="/data/all" calculate="sum(/data/o/i/v)"/>""",
            """<repeat nodeset="/data/o" jr:count="/data/n"><input ref="/data/o/m"/>
               <repeat nodeset="/data/o/i" jr:count="../m"><input ref="/data/o/i/v"/></repeat></repeat>""",
        )
    )
    form.give("/data/n", value="2").give("/data/o/m", 1, value="2").give("/data/o/m", 2, value="1")
    assert form.values("/data/o/i/where") == ["1.1", "1.2", "2.1"]
    form.give("/data/o/i/v", 1, 2, value="5").give("/data/o/i/v", 2, 1, value="4")
    assert form.values("/data/o/inner")[0] in ("NaN", "")
    form.give("/data/o/i/v", 1, 1, value="1")
    assert form.values("/data/o/inner") == ["6", "4"]
    assert form.value("/data/all") == "10"


def test_a_count_that_shrinks_gives_its_answers_back_when_it_grows() -> None:
    form = Scenario(
        xform(
            '<data id="f"><n/><r jr:template=""><q/></r></data>',
            "",
            '<input ref="/data/n"/><repeat nodeset="/data/r" jr:count="/data/n"><input ref="/data/r/q"/></repeat>',
        )
    )
    form.give("/data/n", value="3").give("/data/r/q", 2, value="b").give("/data/r/q", 3, value="c")
    form.give("/data/n", value="1")
    assert form.values("/data/r/q") == [""]
    form.give("/data/n", value="3")
    assert form.values("/data/r/q") == ["", "b", "c"]


def test_a_million_repeats_are_declined_and_the_answer_before_is_kept() -> None:
    form = Scenario(
        xform(
            '<data id="f"><n/><twice/><r jr:template=""><q/></r></data>',
            '<bind nodeset="/data/twice" calculate="/data/n * 2"/>',
            '<repeat nodeset="/data/r" jr:count="/data/n"><input ref="/data/r/q"/></repeat>',
        )
    )
    form.give("/data/n", value="2")
    with pytest.raises(TooManyRepeats, match="1000000"):
        form.give("/data/n", value="1000000")
    assert (form.value("/data/n"), form.value("/data/twice"), len(form.values("/data/r/q"))) == ("2", "4", 2)
    with pytest.raises(TooManyRepeats):
        form.give("/data/n", value=str(MOST_INSTANCES + 1))


def test_a_count_of_its_own_repeat_is_cut() -> None:
    form = Scenario(
        xform(
            '<data id="f"><c/><r jr:template=""><q/></r></data>',
            '<bind nodeset="/data/c" calculate="count(/data/r) + 1"/>',
            '<repeat nodeset="/data/r" jr:count="/data/c"><input ref="/data/r/q"/></repeat>',
        )
    )
    assert 0 < len(form.values("/data/r/q")) <= 100


CASCADE = xform(
    '<data id="f"><tinh/><xa/><ten/></data>',
    """<bind nodeset="/data/ten" calculate="jr:choice-name(/data/xa, '/data/xa')"/>""",
    """<select1 ref="/data/tinh"><itemset nodeset="instance('tinh')/root/item"><value ref="name"/><label ref="label"/>
         </itemset></select1>
       <select1 ref="/data/xa"><itemset nodeset="instance('xa.csv')/root/item[tinh = /data/tinh]">
         <value ref="name"/><label ref="label"/></itemset></select1>""",
    """<instance id="tinh"><root><item><name>hn</name><label>Hà Nội</label></item>
         <item><name>hue</name><label>Huế</label></item></root></instance>
       <instance id="xa.csv" src="jr://file-csv/xa.csv"/>""",
)
LIST = "name,label,tinh\nbd,Ba Đình,hn\nhk,Hoàn Kiếm,hn\nth,Thuận Hoá,hue\n".encode()


def test_a_choice_that_leaves_its_list_is_cleared() -> None:
    form = Scenario(CASCADE, {"xa.csv": LIST})
    assert form.choices("/data/xa") == []
    form.give("/data/tinh", value="hn")
    assert form.choices("/data/xa") == ["bd", "hk"]
    form.give("/data/xa", value="hk")
    assert form.value("/data/ten") == "Hoàn Kiếm"
    form.give("/data/tinh", value="hue")
    assert (form.value("/data/xa"), form.choices("/data/xa")) == ("", ["th"])
    assert [(entered.entry.name, entered.after) for entered in form.last.entered] == [("tinh", "hue"), ("xa", "")]


def test_a_list_that_was_not_handed_in_is_named_and_empty() -> None:
    form = Scenario(CASCADE)
    assert form.form.missing == ("xa.csv",)
    assert form.give("/data/tinh", value="hn").choices("/data/xa") == []


def test_actions_set_values_once_on_load_on_change_and_in_new_instances() -> None:
    form = Scenario(
        xform(
            '<data id="f"><d/><a/><copy/><r jr:template=""><q/><from/></r></data>',
            "",
            """<input ref="/data/a">
               <setvalue event="xforms-value-changed" ref="/data/copy" value="concat(/data/a, '!')"/>
               </input><repeat nodeset="/data/r"><setvalue event="odk-new-repeat" ref="/data/r/from" value="/data/a"/>
               <input ref="/data/r/q"/></repeat>""",
            '<setvalue event="odk-instance-first-load" ref="/data/d" value="today()"/>',
        )
    )
    assert form.value("/data/d") == "2026-03-02"
    form.give("/data/a", value="x")
    assert form.value("/data/copy") == "x!"
    form.add("/data/r").give("/data/a", value="y").add("/data/r")
    assert form.values("/data/r/from") == ["x", "y"]
    again = form.resumed()
    assert again.values("/data/r/from") == ["x", "y"]


def test_a_new_instance_may_begin_with_what_the_one_before_holds() -> None:
    form = Scenario(
        xform(
            '<data id="f"><r jr:template=""><q/></r></data>',
            "",
            """<repeat nodeset="/data/r"><setvalue event="odk-new-repeat" ref="/data/r/q"
                 value="../../r[position() = position(current()/..) - 1]/q"/><input ref="/data/r/q"/></repeat>""",
        )
    )
    form.add("/data/r").give("/data/r/q", 1, value="x").add("/data/r")
    assert form.values("/data/r/q") == ["x", "x"]


def test_an_action_may_aim_at_one_instance_of_a_repeat() -> None:
    form = Scenario(
        xform(
            '<data id="f"><a/><r jr:template=""><q/></r></data>',
            "",
            """<input ref="/data/a">
               <setvalue event="xforms-value-changed" ref="/data/r[position() = 2]/q" value="../../a"/></input>
               <repeat nodeset="/data/r"><input ref="/data/r/q"/></repeat>""",
        )
    )
    form.add("/data/r").add("/data/r").add("/data/r").give("/data/a", value="x")
    assert form.values("/data/r/q") == ["", "x", ""]


def test_actions_that_set_each_other_off_come_to_an_end() -> None:
    form = Scenario(
        xform(
            '<data id="f"><a/><b/></data>',
            "",
            """<input ref="/data/a">
               <setvalue event="xforms-value-changed" ref="/data/b" value="/data/a + 1"/></input>
               <input ref="/data/b">
               <setvalue event="xforms-value-changed" ref="/data/a" value="/data/b + 1"/></input>""",
        )
    )
    form.give("/data/a", value="1")
    assert int(form.value("/data/a")) > 1


def test_preloads_fill_in_what_the_device_knows() -> None:
    form = Scenario(
        xform(
            '<data id="f"><s/><e/><t/><u/><orx:meta><orx:instanceID/></orx:meta></data>',
            """<bind nodeset="/data/s" jr:preload="timestamp" jr:preloadParams="start"/>
               <bind nodeset="/data/e" jr:preload="timestamp" jr:preloadParams="end"/>
               <bind nodeset="/data/t" jr:preload="date" jr:preloadParams="today"/>
               <bind nodeset="/data/u" jr:preload="property" jr:preloadParams="username"/>
               <bind nodeset="/data/orx:meta/orx:instanceID" jr:preload="uid"/>""",
        )
    )
    assert form.value("/data/s") == "2026-03-02T08:30:00.000+07:00"
    assert (form.value("/data/t"), form.value("/data/u"), form.value("/data/e")) == ("2026-03-02", "lan", "")
    assert form.value("/data/meta/instanceID").startswith("uuid:")
    form.session.finish()
    assert form.value("/data/e") == "2026-03-02T08:30:00.000+07:00"


def test_a_random_id_stays_when_the_filling_is_taken_up_again() -> None:
    form = Scenario(
        xform(
            '<data id="f"><a/><id/><o/></data>',
            '<bind nodeset="/data/id" calculate="uuid()"/><bind nodeset="/data/o" calculate="once(random())"/>',
        )
    )
    again = form.resumed()
    assert again.value("/data/id") == form.value("/data/id")
    assert again.value("/data/o") == form.value("/data/o")


def test_taking_up_again_gives_back_answers_instances_and_ids() -> None:
    form = Scenario(REPEAT).add("/data/r").add("/data/r")
    form.give("/data/r/q", 2, value="8")
    again = form.resumed()
    assert again.values("/data/r/q") == ["", "8"]
    assert again.entry("/data/r", 2).uid == form.entry("/data/r", 2).uid
    assert again.values("/data/r/mine")[1] == "80"


def test_a_submission_reads_back_to_the_same_state() -> None:
    form = Scenario(REPEAT).add("/data/r").add("/data/r")
    form.give("/data/r/q", 1, value="4").give("/data/r/q", 2, value="8")
    again = reopened(form.form, around(), submission(form.session))
    assert submission(again) == submission(form.session)
    with pytest.raises(BadForm, match="another form"):
        reopened(form.form, around(), b"<other/>")


def test_a_group_takes_no_answer() -> None:
    form = Scenario(xform('<data id="f"><g><a/></g></data>'))
    with pytest.raises(NotAsked):
        form.give("/data/g", value="x")


def test_labels_follow_language_and_answers_of_their_own_instance() -> None:
    form = (
        Scenario(
            xform(
                '<data id="f"><r jr:template=""><name/><age/></r></data>',
                "",
                """<repeat nodeset="/data/r"><input ref="/data/r/name"/>
               <input ref="/data/r/age"><label ref="jr:itext('age')"/><hint>of <output value="../name"/></hint></input>
               </repeat>""",
                """<itext><translation lang="English (en)"><text id="age">
                 <value>Age of <output value="/data/r/name"/></value>
                 <value form="guidance">in years</value></text></translation>
               <translation lang="Tiếng Việt (vi)" default="true()"><text id="age">
                 <value>Tuổi của <output value="/data/r/name"/></value></text></translation></itext>""",
            )
        )
        .add("/data/r")
        .add("/data/r")
    )
    form.give("/data/r/name", 1, value="An").give("/data/r/name", 2, value="Bình")
    asked = form.entry("/data/r/age", 2)
    control = asked.field.controls[0]
    assert form.session.saying.text(control.label, asked) == "Tuổi của Bình"
    assert form.session.saying.text(control.hint, asked) == "of Bình"
    form.session.set_language("English (en)")
    assert form.session.saying.text(control.label, asked) == "Age of Bình"
    assert form.session.saying.text(control.label, asked, "guidance") == "in years"


def test_indexed_repeat_and_positions_look_into_chosen_instances() -> None:
    form = Scenario(
        xform(
            '<data id="f"><i/><r jr:template=""><q/><before/></r><picked/><last/></data>',
            """<bind nodeset="/data/picked" calculate="indexed-repeat(/data/r/q, /data/r, /data/i)"/>
               <bind nodeset="/data/r/before" calculate="indexed-repeat(/data/r/q, /data/r, position(..) - 1)"/>
               <bind nodeset="/data/last" calculate="/data/r[position() = last()]/q"/>""",
            '<repeat nodeset="/data/r"><input ref="/data/r/q"/></repeat>',
        )
    )
    for place in (1, 2, 3):
        form.add("/data/r").give("/data/r/q", place, value=f"v{place}")
    form.give("/data/i", value="2")
    assert (form.value("/data/picked"), form.value("/data/last")) == ("v2", "v3")
    assert form.values("/data/r/before") == ["", "v1", "v2"]
    form.give("/data/r/q", 1, value="new")
    assert form.values("/data/r/before") == ["", "new", "v2"]
    form.remove("/data/r", 1)
    assert form.values("/data/r/before") == ["", "v2"]


def test_current_keeps_the_question_inside_a_predicate() -> None:
    form = (
        Scenario(
            xform(
                '<data id="f"><r jr:template=""><k/><v/></r></data>',
                """<bind nodeset="/data/r/v" calculate="instance('l')/root/item[name = current()/../k]/v"/>""",
                '<repeat nodeset="/data/r"><input ref="/data/r/k"/></repeat>',
                """<instance id="l"><root><item><name>a</name><v>1</v></item><item><name>b</name>
               <v>2</v></item></root></instance>""",
            )
        )
        .add("/data/r")
        .add("/data/r")
    )
    form.give("/data/r/k", 1, value="b").give("/data/r/k", 2, value="a")
    assert form.values("/data/r/v") == ["2", "1"]


def test_a_hundred_thousand_choices_are_looked_up() -> None:
    rows = "".join(f"<item><name>n{at}</name><label>Xã {at}</label><of>{at % 700}</of></item>" for at in range(100_000))
    form = Scenario(
        xform(
            '<data id="f"><a/><b/><c/></data>',
            """<bind nodeset="/data/c" calculate="instance('l')/root/item[name = /data/b]/label"/>""",
            """<select1 ref="/data/b"><itemset nodeset="instance('l')/root/item[of = /data/a]"><value ref="name"/>
               <label ref="label"/></itemset></select1>""",
            f'<instance id="l"><root>{rows}</root></instance>',
        )
    )
    form.give("/data/a", value="699").give("/data/b", value="n99399")
    assert len(form.choices("/data/b")) == 142
    assert form.value("/data/c") == "Xã 99399"
