"""Writes a structure tree into a file (ISO 32000-1, 14.7.4): elements, the parent tree, widgets of fields.

A widget's object reference is the direct /K dictionary of its Form element: inside an array pyHanko would take
each later signature for a suspicious change.
"""

from collections.abc import Mapping

from pikepdf import Array, Dictionary, Name, Object, Pdf, String

from cchc_desktop.documents.tags import Mark, Node


def write_tree(pdf: Pdf, root: Node, widgets: Mapping[str, Object]) -> None:
    """Write the tree below `root`; `widgets` are the fields' annotations by name."""
    _Writer(pdf, widgets).write(root)


class _Writer:
    def __init__(self, pdf: Pdf, widgets: Mapping[str, Object]) -> None:
        self._pdf = pdf
        self._pages = [page.obj for page in pdf.pages]
        self._widgets = widgets
        self._marks: list[dict[int, Object]] = [{} for _ in self._pages]
        self._forms: list[tuple[str, Object]] = []

    def write(self, root: Node) -> None:
        top = self._pdf.make_indirect(Dictionary(Type=Name.StructTreeRoot))
        top.K = Array([self._element(root, top)])
        numbers: list[Object | int] = []
        for number, page in enumerate(self._pages):
            page.StructParents = number
            page.Tabs = Name.S
            marks = self._marks[number]
            numbers += [number, self._pdf.make_indirect(Array([marks[mcid] for mcid in range(len(marks))]))]
        for key, (name, element) in enumerate(self._forms, start=len(self._pages)):
            self._widgets[name].StructParent = key
            numbers += [key, element]
        top.ParentTree = self._pdf.make_indirect(Dictionary(Nums=Array(numbers)))
        top.ParentTreeNextKey = len(self._pages) + len(self._forms)
        self._pdf.Root.StructTreeRoot = top

    def _element(self, node: Node, parent: Object) -> Object:
        made = self._pdf.make_indirect(Dictionary(Type=Name.StructElem, S=Name("/" + node.tag), P=parent))
        self._attributes(node, made)
        if node.widget:
            widget = self._widgets[node.widget]
            made.Pg = widget.P
            made.K = Dictionary(Type=Name.OBJR, Obj=widget, Pg=widget.P)
            made.Alt = widget.TU
            self._forms.append((node.widget, made))
            return made
        kids: list[Object | int] = []
        pages = [kid.page for kid in node.kids if isinstance(kid, Mark)]
        if pages:
            made.Pg = self._pages[pages[0]]
        for kid in node.kids:
            if isinstance(kid, Node):
                kids.append(self._element(kid, made))
                continue
            self._marks[kid.page][kid.mcid] = made
            if kid.page == pages[0]:
                kids.append(kid.mcid)
            else:
                kids.append(Dictionary(Type=Name.MCR, Pg=self._pages[kid.page], MCID=kid.mcid))
        if kids:
            made.K = Array(kids)
        return made

    @staticmethod
    def _attributes(node: Node, made: Object) -> None:
        if node.alternative:
            made.Alt = String(node.alternative)
        if node.tag in ("TH", "TD"):
            said = Dictionary(O=Name.Table)
            if node.scope:
                said.Scope = Name("/" + node.scope)
            if node.span > 1:
                said.ColSpan = node.span
            if node.scope or node.span > 1:
                made.A = said
        elif node.tag == "Figure" and node.box is not None:
            box = node.box
            sides = [round(value, 2) for value in (box.left, box.bottom, box.right, box.top)]
            made.A = Dictionary(O=Name.Layout, Placement=Name.Block, BBox=Array(sides))
