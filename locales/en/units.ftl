# How amounts, points and instants are written. The values come in already as digits.

unit-toman = { $amount } toman
unit-rial = { $amount } rial
unit-usd = ${ $amount }
unit-eur = €{ $amount }
unit-gbp = £{ $amount }
unit-aed = AED { $amount }
unit-try = TRY { $amount }
unit-iqd = IQD { $amount }
unit-afn = AFN { $amount }
# Any other currency, by its code.
unit-currency = { $currency } { $amount }
unit-points =
    { $points ->
        [one] { $amount } point
       *[other] { $amount } points
    }
format-datetime = { $date }, { $time }
