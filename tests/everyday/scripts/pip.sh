mkdir -p wheel/demo-1.0.dist-info; echo 'def main(): print("from the wheel")' > wheel/demo.py
printf 'Metadata-Version: 2.1\nName: demo\nVersion: 1.0\n' > wheel/demo-1.0.dist-info/METADATA
printf 'Wheel-Version: 1.0\nGenerator: x\nRoot-Is-Purelib: true\nTag: py3-none-any\n' > wheel/demo-1.0.dist-info/WHEEL
printf '[console_scripts]\ndemo=demo:main\n' > wheel/demo-1.0.dist-info/entry_points.txt
printf 'demo.py,,\ndemo-1.0.dist-info/METADATA,,\ndemo-1.0.dist-info/WHEEL,,\ndemo-1.0.dist-info/entry_points.txt,,\ndemo-1.0.dist-info/RECORD,,\n' > wheel/demo-1.0.dist-info/RECORD
(cd wheel && python3 -c 'import shutil; shutil.make_archive("../demo-1.0-py3-none-any", "zip", ".")'); mv demo-1.0-py3-none-any.zip demo-1.0-py3-none-any.whl
HOME=$PWD python3 -m pip install -q --no-index --no-cache-dir --disable-pip-version-check --prefix=$PWD/env ./demo-1.0-py3-none-any.whl 2>&1 | grep -v WARNING
PYTHONPATH=$(echo env/*/lib/python3*/*-packages env/lib/python3*/*-packages | tr ' ' :) $(ls -d env/bin/demo env/*/bin/demo 2>/dev/null)
