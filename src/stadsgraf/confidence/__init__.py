"""confidence: how often claims of a rule were right on gold, and so how sure a claim of it is.

    gold -> Case -> fit -> measured.csv -> read_table -> rate

`fit` is what developers run (`make confidence`); a build only reads the table and applies it.
"""

from stadsgraf.confidence.fit import Case, cases_of, fit
from stadsgraf.confidence.rate import rate
from stadsgraf.confidence.table import Table, as_csv, read_table

__all__ = ["Case", "Table", "as_csv", "cases_of", "fit", "rate", "read_table"]
