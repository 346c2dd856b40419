# بازی و سرگرمی: آنچه همهٔ اتاق‌های بازی با هم دارند

## تاریخچه

what-play-paid = شرکت در «{ $title }»
what-play-returned = برگشت امتیازِ «{ $title }»
what-play-won = برد در «{ $title }»
what-play-lost = پس گرفتن جایزهٔ «{ $title }»
why-play-paid = این امتیازها را برای شرکت در «{ $title }» دادید.
why-play-returned = آنچه برای «{ $title }» داده بودید، با همان مهلت قبلی برگشت.
why-play-won = این امتیازها را در «{ $title }» بردید.
why-play-lost = آنچه جایزهٔ «{ $title }» به خاطرش بود دیگر برقرار نیست؛ برای همین جایزه‌اش برگشت خورد.

## منوها

menu-play = 🎲 بازی و سرگرمی
command-play = 🎲 قرعه‌کشی، مسابقه، بازی
play-text =
    🎲 <b>بازی و سرگرمی</b>

    کدام را بیاورم؟
play-nothing =
    🎲 <b>فعلاً بازی‌ای در کار نیست</b>

    هر وقت قرعه‌کشی یا مسابقه‌ای شروع شود، همین‌جا پیدایش می‌کنید.
admin-menu-play = 🎲 بازی و قرعه‌کشی
admin-command-play = بازی، قرعه‌کشی، مسابقه، کد محصول
admin-help-play = 🎲 /play: قرعه‌کشی، مسابقه، کد محصول، بازی و مأموریت
admin-button-back-to-play = بازگشت به بازی‌ها
admin-play =
    🎲 <b>بازی و قرعه‌کشی</b>

    هر کدام را که باز کنید، آنچه هست را می‌بینید و می‌توانید تازه بسازید.

## جایزه‌ها

prize-words =
    { $kind ->
        [points] { POINTS($amount) }
        [voucher] کوپنِ «{ $title }»
        [tickets] { $amount } شانس در «{ $title }»
       *[thing] { $title }
    }
prize-words-pieces =
    { $pieces ->
        [1] { $prize }
       *[other] { $pieces } × { $prize }
    }
prize-line = 🎁 { $prize }
prize-kind-points = ⭐️ امتیاز
prize-kind-voucher = 🎟 کوپنِ یک جایزه
prize-kind-tickets = 🎲 شانسِ قرعه‌کشی
prize-kind-thing = 🎁 یک چیز دیگر
prize-other-kind = جایزه‌ای از نوع دیگر
prize-number = { $number }
prize-ask-points = ⭐️ چند امتیاز؟ یکی را بزنید یا عدد دلخواهتان را بنویسید.
prize-ask-voucher = 🎟 کوپنِ کدام جایزه؟ اگر در فهرست نمی‌بینیدش، بخشی از نامش را بنویسید.
prize-ask-lottery = 🎲 شانسِ کدام قرعه‌کشی؟
prize-ask-tickets = 🎲 چند شانس در «{ $title }»؟ یکی را بزنید یا عدد دلخواهتان را بنویسید.
prize-ask-thing =
    🎁 چه چیزی؟ نامش را همان‌طور بنویسید که اعضا ببینند؛ مثلاً «قهوه‌ساز خانگی».

    دادنش با خودتان است: نام برنده را همین‌جا می‌بینید.
error-prize-invalid =
    { $field ->
        [points] جایزه از یک تا { $most } امتیاز می‌شود. عدد دیگری بنویسید.
        [tickets] از یک تا { $most } شانس می‌شود داد. عدد دیگری بنویسید.
        [lottery] این قرعه‌کشی دیگر شانس نمی‌گیرد. یکی دیگر را انتخاب کنید.
       *[thing] نام جایزه را در یک تا { $most } حرف بنویسید.
    }

## روز و ساعت

moment-ask-day = روزش را بزنید، یا خودتان بنویسید؛ مثلاً «۱۵ آذر ساعت ۲۰» یا «فردا ۸ شب».
moment-ask-of-month = کدام روزِ <b>{ $month } { $year }</b>؟
moment-ask-hour = <b>{ DATE($day, style: "full") }</b>، چه ساعتی؟ یکی را بزنید یا بنویسید؛ مثلاً «۱۸:۳۰».
moment-day =
    { $ahead ->
        [0] امروز
        [1] فردا
        [2] پس‌فردا
        [7] هفتهٔ بعد · { DATE($day, style: "day") }
        [14] دو هفتهٔ بعد · { DATE($day, style: "day") }
        [30] یک ماه بعد · { DATE($day, style: "day") }
       *[other] { $ahead } روز بعد · { DATE($day, style: "day") }
    }
moment-other-day = 🗓 روز دیگر…
moment-days = 🗓 روز دیگر
error-moment-too-early = این زمان زود است: باید بعد از { DATETIME($at) } باشد. زمان دیگری انتخاب کنید.
