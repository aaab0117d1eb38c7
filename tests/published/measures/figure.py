"""What a measure returns: a figure, and the misses that keep it from being perfect."""

import collections
import csv
from dataclasses import dataclass, field

CAUSES = {
    "ours": "Nutmeg is wrong",
    "law's slip": "the statutes or their official notes are wrong, or cite what no longer exists",
    "editorial": "the History note, the label or the page is incomplete or follows another convention",
    "unknown": "examined without a conclusion",
    "not examined": "the table of known misses has no row for it",
}


@dataclass
class Figure:
    """One promise and how far it is kept.

    `key` names the figure in known_misses.tsv. A figure is `hits` of `total` things named by `unit`,
    unless `value` gives it as text. `misses` holds one key per miss; a key may repeat. `remark` is for
    what the misses do not say.
    """

    key: str
    promise: str
    hits: int
    total: int
    unit: str
    sample: str
    definition: str
    misses: list = field(default_factory=list)
    value: str = ""
    remark: str = ""

    def __str__(self):
        return self.value or f"{self.hits:,} of {self.total:,}{self._share}"

    def sentence(self):
        """Returns the figure with its unit."""
        return self.value or f"{self.hits:,} of {self.total:,} {self.unit}{self._share}"

    @property
    def _share(self):
        return f" ({100 * self.hits / self.total:.1f}%)" if 0 < self.hits < self.total else ""


class KnownMisses:
    """The table of examined misses: key, measure, cause, reason, separated by tabs."""

    def __init__(self, path):
        """Reads the table. Raises ValueError for a row that is malformed or repeated."""
        self._rows = {}
        self._used = set()
        with open(path, encoding="utf-8", newline="") as table:
            for line, row in enumerate(csv.reader(table, "excel-tab", quoting=csv.QUOTE_NONE), 1):
                if line == 1 or not row:
                    continue
                if len(row) != 4 or row[2] not in CAUSES or (row[1], row[0]) in self._rows:
                    raise ValueError(f"{path}:{line}: malformed or repeated row: {row}")
                self._rows[row[1], row[0]] = row[2], row[3]

    def explain(self, figure):
        """Groups the misses of a figure: {cause: {reason: [(key, times), ...]}}, in order of CAUSES."""
        groups = {cause: collections.defaultdict(list) for cause in CAUSES}
        for key, times in collections.Counter(figure.misses).items():
            self._used.add((figure.key, key))
            cause, reason = self._rows.get((figure.key, key), ("not examined", ""))
            groups[cause][reason].append((key, times))
        return {cause: reasons for cause, reasons in groups.items() if reasons}

    def stale(self):
        """Returns (measure, key) of the rows that no figure explained so far has used."""
        return [row for row in self._rows if row not in self._used]
