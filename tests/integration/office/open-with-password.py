"""Opens a workbook with a password in LibreOffice and prints the last row of its first sheet."""

import sys

from libreoffice import opened, option

office, home, source, password = sys.argv[1:5]
with opened(office, home, source, option("Password", password)) as document:
    sheet = document.Sheets.getByIndex(0)
    print(sheet.getCellRangeByName("A300").String, int(sheet.getCellRangeByName("B300").Value))
