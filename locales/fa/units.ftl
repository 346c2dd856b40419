# How amounts, points and instants are written. The values come in already as digits.

unit-toman = { $amount } تومان
unit-rial = { $amount } ریال
unit-usd = { $amount } دلار
unit-eur = { $amount } یورو
unit-gbp = { $amount } پوند
unit-aed = { $amount } درهم
unit-try = { $amount } لیر
unit-iqd = { $amount } دینار عراق
unit-afn = { $amount } افغانی
# Any other currency, by its code.
unit-currency = { $amount } { $currency }
unit-points =
    { $points ->
        [one] { $amount } امتیاز
       *[other] { $amount } امتیاز
    }
format-datetime = { $date }، ساعت { $time }
