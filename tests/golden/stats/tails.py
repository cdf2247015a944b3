"""Tails of Beta(a, b) by mpmath with 40 digits: [a, b, x, I_x(a, b)].
Points lie 20, 6, 1 and 0 standard deviations from the mean on the logit scale.
Run: python3 tests/golden/stats/tails.py"""
import json
import math
import pathlib

import mpmath
from mpmath import betainc, mp, mpf

mp.dps = 40
SHAPES = [0.005, 0.25, 1, 2.5, 50, 333.3, 5000, 5e5]
STEPS = [-20, -6, -1, 0, 1, 6, 20]


def settled(function, *arguments):
    """The value, or None where the hypergeometric series of mpmath gives up (a few of the largest shapes)."""
    try:
        value = function(*arguments, regularized=True)
    except (ValueError, mp.NoConvergence):
        return None
    return float(value) if 1e-290 < value <= 1 else None


beta = []
for a in SHAPES:
    for b in SHAPES:
        for k in STEPS:
            logit = math.log(a / b) + k * math.sqrt((a + b) ** 2 / (a * b * (a + b + 1)))
            x = 1 / (1 + math.exp(-logit)) if abs(logit) < 600 else 0
            if 0 < x < 1:
                beta.append([a, b, x, settled(betainc, mpf(a), mpf(b), 0, mpf(x))])

table = {"beta": [row for row in beta if row[-1] is not None]}
out = pathlib.Path(__file__).with_suffix(".json")
out.write_text(json.dumps({"versions": {"mpmath": mpmath.__version__}, **table}) + "\n")
