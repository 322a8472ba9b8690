"""How good drafted items are, judged item by item on material the generator never saw."""
