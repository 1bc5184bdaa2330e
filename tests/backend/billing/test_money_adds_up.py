from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from backend.billing.money import Amount, german, tax_of, totals

amounts = st.lists(
    st.builds(Amount, st.integers(0, 10_000_000), st.sampled_from([0, 700, 1900])), max_size=30
)


@given(amounts)
def test_gross_is_net_and_tax_and_nothing_gets_lost(lines):
    total = totals(lines)

    assert total.gross_minor == total.net_minor + total.vat_minor
    assert total.net_minor == sum(line.net_minor for line in lines)
    assert total.vat_minor == sum(tax.vat_minor for tax in total.taxes)
    assert total.net_minor == sum(tax.net_minor for tax in total.taxes)


@given(amounts, st.randoms())
def test_the_order_of_lines_does_not_matter(lines, chance):
    shuffled = list(lines)
    chance.shuffle(shuffled)

    assert totals(shuffled) == totals(lines)


@given(st.integers(0, 10_000_000), st.sampled_from([0, 500, 700, 1900, 1600]))
def test_the_tax_is_rounded_half_up_to_the_minor_unit(net, rate):
    exact = Fraction(net * rate, 10_000)

    assert abs(tax_of(net, rate) - exact) <= Fraction(1, 2)
    if exact - int(exact) == Fraction(1, 2):
        assert tax_of(net, rate) == int(exact) + 1


@given(st.integers(1, 5_000_000), st.integers(1, 5_000_000))
def test_splitting_a_line_does_not_change_what_is_paid(one, other):
    split = totals([Amount(one, 1900), Amount(other, 1900)])

    assert split == totals([Amount(one + other, 1900)])


@given(st.integers(-(10**12), 10**12))
def test_an_amount_is_written_as_germans_read_it(minor):
    shown = german(minor)

    digits = shown.removesuffix(" EUR").replace(".", "").replace(",", "").replace("−", "-")
    assert int(digits) == minor


def test_thousands_and_cents_are_set_apart():
    assert german(119_000) == "1.190,00 EUR"
    assert german(5, "") == "0,05"
