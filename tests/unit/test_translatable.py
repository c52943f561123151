"""No text for people stands in the code of a window without passing through translation.

`tests/qgis/test_untranslated.py` looks at the windows themselves. This test reads the code, so it also sees
questions, docks and messages that appear only sometimes.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
DOORS = [
    ROOT / "plugin.py",
    *(path for folder in ("ui", "layers", "processing") for path in (ROOT / folder).rglob("*.py")),
]
SHOWS_TEXT = re.compile(
    r"set(Text|Title|WindowTitle|ToolTip|StatusTip|WhatsThis|PlaceholderText|AccessibleName|AccessibleDescription"
    r"|Prefix|Suffix|SpecialValueText|InformativeText|DetailedText|HorizontalHeaderLabels|HeaderLabels|TabText"
    r"|DialogTitle|Filter|LabelText|NullValueText)"
    r"|add(Row|Tab|Item|Items|Action|Menu|Button)|insert(Item|Tab)"
    r"|Q(Label|PushButton|ToolButton|CheckBox|RadioButton|GroupBox|Action|MessageBox|DockWidget|Menu|TableWidgetItem)"
    r"|push(Message|Warning|Info|Critical|Success)|createMessage|question|information|warning|critical"
    r"|get(OpenFileName|OpenFileNames|SaveFileName|ExistingDirectory|Text|Item)"
)
WORDS = re.compile(r"[^\W\d_]{3,}")
DATA = re.compile(
    r"<[^>]*>|\(\*[^)]*\)|\b(?:GeoTIFF|PDF|PNG|MIT|CC-BY-4\.0|Scene Mapper|QGIS|EPSG)\b|https?://|xmin,xmax,ymin,ymax"
)
"""Markup, filters of files, names of formats and licences, proper names, examples of what is typed."""
IDENTIFIER = re.compile(r"[\w.-]*[_./:][\w./:-]+|[a-z]+[A-Z]\w*|[a-z-]+|[A-Z]{2,}\w*")
"""Settings, files, values and abbreviations."""


def literal_texts(node: ast.expr) -> Iterator[str]:
    """Return the texts of an argument that are written out in the code."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.JoinedStr):
        yield "".join(part.value for part in node.values if isinstance(part, ast.Constant))
    elif isinstance(node, (ast.List, ast.Tuple)):
        for one in node.elts:
            yield from literal_texts(one)
    elif isinstance(node, ast.BinOp):
        yield from literal_texts(node.left)
        yield from literal_texts(node.right)
    elif isinstance(node, ast.IfExp):
        yield from literal_texts(node.body)
        yield from literal_texts(node.orelse)


def plain_texts(code: str) -> list[str]:
    """Return the texts that calls show in the words of the code."""
    found = []
    for node in ast.walk(ast.parse(code)):
        if not isinstance(node, ast.Call):
            continue
        name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        if not SHOWS_TEXT.fullmatch(name):
            continue
        for argument in [*node.args, *(keyword.value for keyword in node.keywords)]:
            for text in literal_texts(argument):
                left = DATA.sub(" ", text).strip()
                if WORDS.search(left) and not IDENTIFIER.fullmatch(left):
                    found.append(text)
    return found


def test_plain_texts_are_seen():
    code = 'box = QMessageBox(icon, tr("Title"), f"Remove {name}?")\nlabel.setText("Two words" if a else tr("One"))\n'
    code += 'row.addItem("plain", "value_of_it")\nlabel.setText("<b>Bold</b>")\nlog.write("Not shown")\n'
    assert plain_texts(code) == ["Remove ?", "Two words", "<b>Bold</b>"]


def test_texts_of_windows_pass_through_translation():
    found = {str(path.relative_to(ROOT)): plain_texts(path.read_text(encoding="utf-8")) for path in DOORS}
    assert len(found) > 100
    assert not {path: texts for path, texts in found.items() if texts}
