"""A workbook as a reader that knows nothing of its writer sees it."""

from __future__ import annotations

from io import BytesIO
from xml.etree import ElementTree
from zipfile import ZipFile

MAIN = {"m": "http://schemas.openxmlformats.org/spreadsheetml/2006/main"}


def cells(content: bytes) -> dict[str, list[list[str]]]:
    """Sheet → rows of what stands in its cells."""
    with ZipFile(BytesIO(content)) as packed:
        assert packed.testzip() is None
        book = ElementTree.fromstring(packed.read("xl/workbook.xml"))
        names = [sheet.attrib["name"] for sheet in book.findall(".//m:sheet", MAIN)]
        return {
            name: _rows(ElementTree.fromstring(packed.read(f"xl/worksheets/sheet{number}.xml")))
            for number, name in enumerate(names, start=1)
        }


def _rows(sheet: ElementTree.Element) -> list[list[str]]:
    assert sheet.findall(".//m:f", MAIN) == [], "no formula"
    return [
        ["".join(cell.itertext()) for cell in row.findall("m:c", MAIN)]
        for row in sheet.findall(".//m:row", MAIN)
    ]
