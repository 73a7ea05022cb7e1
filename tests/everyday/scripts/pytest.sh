printf 'import os, pytest\ndef test_a(tmp_path): (tmp_path / "f").write_text("x")\ndef test_b(monkeypatch, tmp_path):\n    monkeypatch.chdir(tmp_path); assert os.getcwd() == str(tmp_path)\ndef test_c(): assert 0\n' > test_x.py
HOME=$PWD TMPDIR=$PWD python3 -m pytest -q -p no:cacheprovider test_x.py 2>&1 | sed 's/ in [0-9.]*s//' | tail -3
