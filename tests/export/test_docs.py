from pathlib import Path

from stadsgraf.export import EXPORTERS


def test_every_form_and_file_is_in_the_documentation() -> None:
    text = (Path(__file__).parents[2] / "docs" / "exports.md").read_text("utf-8")
    for form, exporter in EXPORTERS.items():
        assert f"| `{form}` |" in text
        assert all(f"`{name}`" in text for name in exporter.files)
