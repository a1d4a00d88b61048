"""A workbook as spreadsheets open it: text and numbers alone. There is no formula in it, and text is never taken for one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from html import escape
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

Cell = str | int | None
LETTERS = 26
LONGEST_NAME = 31  # characters of a sheet's name
MOST = 32_767  # characters of a cell
SAME_DAY = (1980, 1, 1, 0, 0, 0)  # the same report is the same file
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
UNPRINTABLE = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\ufffe\uffff]|[\ud800-\udfff]")
STYLES = (
    f'{HEAD}<styleSheet xmlns="{MAIN}">'
    '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font>'
    '<font><b/><sz val="11"/><name val="Calibri"/></font></fonts>'
    '<fills count="2"><fill><patternFill patternType="none"/></fill>'
    '<fill><patternFill patternType="gray125"/></fill></fills>'
    '<borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>'
    '<cellXfs count="2"><xf fontId="0" numFmtId="3" applyNumberFormat="1"/>'
    '<xf fontId="1" numFmtId="3" applyFont="1" applyNumberFormat="1"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
)


@dataclass(frozen=True, slots=True)
class Sheet:
    """`bold`: which rows, counted from 0; `frozen`: so many rows stay in sight; `widths` of columns, in characters."""

    name: str
    rows: Sequence[Sequence[Cell]]
    bold: frozenset[int] = frozenset({0})
    frozen: int = 1
    widths: Sequence[int] = ()


def workbook(sheets: Sequence[Sheet]) -> bytes:
    numbers = range(1, len(sheets) + 1)
    files = {
        "[Content_Types].xml": _types(numbers),
        "_rels/.rels": _relations([("officeDocument", "xl/workbook.xml")]),
        "xl/workbook.xml": _book(sheets),
        "xl/_rels/workbook.xml.rels": _relations(
            [*(("worksheet", f"worksheets/sheet{n}.xml") for n in numbers), ("styles", "styles.xml")]
        ),
        "xl/styles.xml": STYLES,
        **{f"xl/worksheets/sheet{n}.xml": _sheet(sheet) for n, sheet in zip(numbers, sheets, strict=True)},
    }
    out = BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as packed:
        for name, content in files.items():
            entry = ZipInfo(name, SAME_DAY)
            entry.compress_type = ZIP_DEFLATED
            packed.writestr(entry, content)
    return out.getvalue()


def _types(numbers: Iterable[int]) -> str:
    kind = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    parts = {"/xl/workbook.xml": "sheet.main", "/xl/styles.xml": "styles"}
    parts |= {f"/xl/worksheets/sheet{n}.xml": "worksheet" for n in numbers}
    named = "".join(f'<Override PartName="{p}" ContentType="{kind}.{k}+xml"/>' for p, k in parts.items())
    return (
        f'{HEAD}<Types xmlns="{PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{named}</Types>'
    )


def _relations(targets: Sequence[tuple[str, str]]) -> str:
    listed = "".join(
        f'<Relationship Id="rId{n}" Type="{OFFICE}/{kind}" Target="{target}"/>'
        for n, (kind, target) in enumerate(targets, start=1)
    )
    return f'{HEAD}<Relationships xmlns="{PACKAGE}/relationships">{listed}</Relationships>'


def _book(sheets: Sequence[Sheet]) -> str:
    listed = "".join(
        f'<sheet name="{_quoted(re.sub(r"[][*?:/]", " ", sheet.name)[:LONGEST_NAME])}" sheetId="{n}" r:id="rId{n}"/>'
        for n, sheet in enumerate(sheets, start=1)
    )
    return f'{HEAD}<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}"><sheets>{listed}</sheets></workbook>'


def _sheet(sheet: Sheet) -> str:
    rows = "".join(_row(n, row, bold=n in sheet.bold) for n, row in enumerate(sheet.rows))
    columns = "".join(
        f'<col min="{n}" max="{n}" width="{width}" customWidth="1"/>'
        for n, width in enumerate(sheet.widths, start=1)
    )
    pane = (
        f'<sheetViews><sheetView workbookViewId="0"><pane ySplit="{sheet.frozen}" topLeftCell="A{sheet.frozen + 1}" '
        'activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>'
        if sheet.frozen
        else ""
    )
    widths = f"<cols>{columns}</cols>" if columns else ""
    return f'{HEAD}<worksheet xmlns="{MAIN}">{pane}{widths}<sheetData>{rows}</sheetData></worksheet>'


def _row(number: int, cells: Sequence[Cell], *, bold: bool) -> str:
    style = ' s="1"' if bold else ""
    written = "".join(_cell(f"{_column(n)}{number + 1}", cell, style) for n, cell in enumerate(cells))
    return f'<row r="{number + 1}">{written}</row>'


def _cell(name: str, cell: Cell, style: str) -> str:
    if cell is None or cell == "":
        return ""
    if isinstance(cell, int):
        return f'<c r="{name}"{style}><v>{cell}</v></c>'
    return (
        f'<c r="{name}" t="inlineStr"{style}><is><t xml:space="preserve">{_quoted(cell[:MOST])}</t></is></c>'
    )


def _quoted(words: str) -> str:
    return escape(UNPRINTABLE.sub("", words))


def _column(number: int) -> str:
    name = ""
    while number >= 0:
        name = chr(ord("A") + number % LETTERS) + name
        number = number // LETTERS - 1
    return name
