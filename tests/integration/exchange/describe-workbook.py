"""Prints what openpyxl, a program that is not ours, reads in a workbook."""

import hashlib
import json
import sys

import openpyxl


def describe(path):
    formulas = openpyxl.load_workbook(path)
    values = openpyxl.load_workbook(path, data_only=True)
    return [
        {
            "name": sheet.title,
            "state": sheet.sheet_state,
            "isIdColumnHidden": sheet.column_dimensions["A"].hidden,
            "printTitleRows": sheet.print_title_rows,
            "paperSize": sheet.page_setup.paperSize,
            "rows": [[cell.value for cell in row] for row in sheet.iter_rows()],
            "values": [[cell.value for cell in row] for row in values[sheet.title].iter_rows()],
            "formats": [[cell.number_format for cell in row] for row in sheet.iter_rows()],
            "types": [[cell.data_type for cell in row] for row in sheet.iter_rows()],
            "fills": [
                [cell.fill.fgColor.rgb if cell.fill.fill_type else None for cell in row]
                for row in sheet.iter_rows()
            ],
            "pictures": [
                {
                    "row": picture.anchor._from.row + 1,
                    "sha256": hashlib.sha256(picture._data()).hexdigest(),
                    "format": picture.format,
                    "ratio": picture.anchor.ext.width / picture.anchor.ext.height,
                }
                for picture in sheet._images
            ],
        }
        for sheet in formulas
    ]


print(json.dumps(describe(sys.argv[1]), default=str))
