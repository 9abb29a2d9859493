"""Prints what openpyxl, a program that is not ours, reads in a workbook."""

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
        }
        for sheet in formulas
    ]


print(json.dumps(describe(sys.argv[1]), default=str))
