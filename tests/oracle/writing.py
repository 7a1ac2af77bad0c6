"""Random forms: questions, groups, nested repeats, lists, conditions and calculations that never go in circles."""

import random
from dataclasses import dataclass

from tests.unit.checklist.filling.scenario import xform

_TYPES = ("int", "string", "string")


@dataclass(frozen=True)
class _Asked:
    path: str
    kind: str
    repeats: tuple[str, ...]


class FormWriter:
    """Writes one form; what a question looks at stands before it."""

    def __init__(self, chance: random.Random) -> None:
        self._chance = chance
        self._known: list[_Asked] = []
        self._binds: list[str] = []
        self._count = 0

    def write(self) -> bytes:
        """Return the XForm."""
        instance, body = self._level("/data", (), 0)
        lists = "".join(f"<item><name>{a}{b}</name><of>{a}</of></item>" for a in "abc" for b in "123")
        return xform(
            f'<data id="random">{instance}</data>',
            "".join(self._binds),
            body,
            f'<instance id="list"><root>{lists}</root></instance>',
        )

    def _level(self, above: str, repeats: tuple[str, ...], depth: int) -> tuple[str, str]:
        instance, body = "", ""
        for _ in range(self._chance.randint(3, 6)):
            draw = self._chance.random()
            if draw < 0.18 and depth < 2:
                made = self._repeat(above, repeats, depth)
            elif draw < 0.32 and depth < 3:
                made = self._group(above, repeats, depth)
            elif draw < 0.55 and self._known:
                made = self._calculation(above, repeats)
            else:
                made = self._question(above, repeats)
            instance, body = instance + made[0], body + made[1]
        return instance, body

    def _name(self, prefix: str) -> str:
        self._count += 1
        return f"{prefix}{self._count}"

    def _group(self, above: str, repeats: tuple[str, ...], depth: int) -> tuple[str, str]:
        name = self._name("g")
        path = f"{above}/{name}"
        relevant = self._relevant(repeats)
        instance, body = self._level(path, repeats, depth + 1)
        if relevant:
            self._binds.append(f'<bind nodeset="{path}" relevant="{relevant}"/>')
        return f"<{name}>{instance}</{name}>", f'<group ref="{path}"><label>{name}</label>{body}</group>'

    def _repeat(self, above: str, repeats: tuple[str, ...], depth: int) -> tuple[str, str]:
        name = self._name("r")
        path = f"{above}/{name}"
        instance, body = self._level(path, (*repeats, path), depth + 1)
        return (
            f'<{name} jr:template="">{instance}</{name}>',
            f'<group ref="{path}"><label>{name}</label><repeat nodeset="{path}">{body}</repeat></group>',
        )

    def _question(self, above: str, repeats: tuple[str, ...]) -> tuple[str, str]:
        name = self._name("q")
        path = f"{above}/{name}"
        relevant = self._relevant(repeats)
        condition = f' relevant="{relevant}"' if relevant else ""
        if self._chance.random() < 0.3:
            kind, body = "string", self._select(path, repeats)
        else:
            kind = self._chance.choice(_TYPES)
            body = f'<input ref="{path}"><label>{name}</label></input>'
        self._binds.append(f'<bind nodeset="{path}" type="{kind}"{condition}/>')
        self._known.append(_Asked(path, kind, repeats))
        return f"<{name}/>", body

    def _select(self, path: str, repeats: tuple[str, ...]) -> str:
        control = self._chance.choice(("select1", "select"))
        filters = [asked for asked in self._known if asked.kind == "string" and not asked.repeats]
        where = ""
        if filters and self._chance.random() < 0.6:
            where = f"[of = {self._chance.choice(filters).path} or name = 'a1']"
        return (
            f'<{control} ref="{path}"><label>x</label><itemset nodeset="instance(\'list\')/root/item{where}">'
            f'<value ref="name"/><label ref="name"/></itemset></{control}>'
        )

    def _visible(self, repeats: tuple[str, ...]) -> list[_Asked]:
        return [asked for asked in self._known if repeats[: len(asked.repeats)] == asked.repeats]

    def _relevant(self, repeats: tuple[str, ...]) -> str:
        seen = self._visible(repeats)
        if not seen or self._chance.random() < 0.5:
            return ""
        one, two = self._chance.choice(seen), self._chance.choice(seen)
        texts = [asked for asked in seen if asked.kind == "string"] or seen
        listed = self._chance.choice(texts)
        # JavaRosa has no text functions for numbers.
        choose = (f"not(selected({listed.path}, 'a1'))",) if listed.kind == "string" else ()
        return self._chance.choice(
            (
                *choose,
                f"{one.path} != ''",
                f"{one.path} = 'yes' or {two.path} = 'no'",
                f"string-length({one.path}) &gt; 1",
                f"{one.path} != 'yes' and {two.path} != 'no'",
                f"contains({one.path}, 'a')",
            )
        )

    def _calculation(self, above: str, repeats: tuple[str, ...]) -> tuple[str, str]:
        name = self._name("c")
        path = f"{above}/{name}"
        seen = self._visible(repeats)
        if not seen:
            return "", ""
        one, two = self._chance.choice(seen), self._chance.choice(seen)
        inside = [asked for asked in self._known if len(asked.repeats) > len(repeats)]
        texts = [
            f"concat({one.path}, '-', {two.path})",
            f"if({one.path} = 'yes', {two.path}, 'none')",
            f"coalesce({one.path}, {two.path})",
            f"string-length({one.path}) + string-length({two.path})",
            f"substr({one.path}, 0, 2)",
            f"translate({one.path}, 'abc', 'xyz')",
        ]
        if one.kind == "string":
            texts.append(f"count-selected({one.path}) + 1")
        if repeats:
            # JavaRosa counts an absolute path from inside by what other questions ask: only the way up is plain.
            up = "../" * (path.count("/") - repeats[0].count("/") + 1)
            texts += ["position(..)", f"count({up}{repeats[0].rpartition('/')[2]}) + 1"]
        if inside:
            other = self._chance.choice(inside)
            texts += [f"count({other.repeats[len(repeats)]})", f"join(',', {other.path})"]
        self._binds.append(f'<bind nodeset="{path}" type="string" calculate="{self._chance.choice(texts)}"/>')
        self._known.append(_Asked(path, "text", repeats))
        return f"<{name}/>", ""
