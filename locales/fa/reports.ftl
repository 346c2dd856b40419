# آمار باشگاه: امروز و دوره‌های دیگر، نمودارها، خبر شبانه.

admin-menu-today = 📊 امروز
admin-command-today = امروز باشگاه چطور بود
admin-help-today = 📊 <b>امروز</b> /today: عضو تازه، خرید، امتیاز، در کنار دیروز و هفتهٔ پیش؛ با نمودار.

report-title =
    { $period ->
        [today] 📊 <b>امروز، { DATE($last, style: "day") }</b>، تا ساعت { TIME($until) }
        [yesterday] 📊 <b>دیروز، { DATE($last, style: "day") }</b>
        [week] 📊 <b>۷ روز گذشته</b>، از { DATE($first, style: "day") } تا امروز
        [month] 📊 <b>۳۰ روز گذشته</b>، از { DATE($first, style: "day") } تا امروز
       *[calendar] 📊 <b>این ماه</b>، از { DATE($first, style: "day") } تا امروز
    }
report-legend =
    { $period ->
        [none] روزهای پیش از این، باشگاه هنوز باز نبود و چیزی برای مقایسه نیست.
        [today] در پرانتز: دیروز و همین روز در هفتهٔ پیش، هر دو تا همین ساعت. ▲ یعنی امروز بیشتر است.
        [yesterday] در پرانتز: روز پیش از آن و همان روز در هفتهٔ پیش. ▲ یعنی دیروز بیشتر بود.
        [calendar] در پرانتز: ماه پیش، از { DATE($before, style: "day") } تا { DATE($last, style: "day") }. ▲ یعنی این ماه بیشتر است.
       *[other] در پرانتز: همین اندازه روز پیش از آن، از { DATE($before, style: "day") } تا { DATE($last, style: "day") }. ▲ یعنی اکنون بیشتر است.
    }
report-quiet =
    { $period ->
        [today] امروز هنوز خبری نشده است. با نخستین خرید یا عضو تازه، عددها اینجا می‌آیند.
       *[other] در این مدت خبری نبوده است.
    }
report-line = { $head } ({ $beside })
report-two = { $one }، { $other }
report-beside =
    { $trend ->
        [up] ▲ از { $value }
        [down] ▼ از { $value }
       *[same] = { $value }
    }
report-beside-redeemed =
    { $trend ->
        [up] ▲ از { PERCENT($value) }
        [down] ▼ از { PERCENT($value) }
       *[same] = { PERCENT($value) }
    }
report-figure-joined = 👤 عضو تازه: <b>{ $value }</b>
report-figure-active = 🙋 عضو فعال: <b>{ $value }</b>
report-figure-referrals = 🤝 دوست معرفی‌شده: <b>{ $value }</b>
report-figure-purchases = 🛍 خرید: <b>{ $value }</b>
report-figure-purchase-sum = 💰 جمع خرید: <b>{ $value }</b>
report-figure-given = ➕ امتیاز داده‌شده: <b>{ $value }</b>
report-figure-spent = ➖ امتیاز خرج‌شده: <b>{ $value }</b>
report-figure-taken-back = ↩️ امتیاز پس‌گرفته: <b>{ $value }</b>
report-figure-expired = ⌛ امتیاز سوخته: <b>{ $value }</b>
report-figure-credit-given = 💳 اعتبار داده‌شده: <b>{ $value }</b>
report-figure-credit-spent = 💳 اعتبار خرج‌شده: <b>{ $value }</b>
report-figure-issued = 🎟 کوپن گرفته‌شده: <b>{ $value }</b>
report-figure-handed-over = 🎁 جایزهٔ تحویل‌شده: <b>{ $value }</b>
report-figure-owed = 📌 امتیاز نزد اعضا: <b>{ $value }</b>
report-figure-owed-credit = 📌 اعتبار نزد اعضا: <b>{ $value }</b>
report-figure-redeemed = 🔄 نرخ خرج‌شدن: <b>{ PERCENT($value) }</b>
report-redeemed-means = نرخ خرج‌شدن یعنی از همهٔ امتیازهایی که تا آن روز داده‌اید، چند درصد صرف جایزه شده است.
report-expiring = ⏳ تا ۳۰ روز دیگر می‌سوزد: <b>{ POINTS($value) }</b>
report-members = 👥 همهٔ اعضا تا بامداد امروز: <b>{ $value }</b>

report-button-today = امروز
report-button-yesterday = دیروز
report-button-week = ۷ روز
report-button-month = ۳۰ روز
report-button-calendar = این ماه
report-button-back = بازگشت به امروز
report-button-open = 📊 همهٔ عددها
report-button-summary = ⏰ خبر روزانه
report-button-no-summary = 🔕 خبر نده

report-chart-points = 📈 امتیاز
report-chart-purchases = 📈 خرید
report-chart-tiers = 📈 سطح‌ها
report-chart-points-title = امتیاز در { $days } روز گذشته
report-chart-purchases-title = خرید و عضو تازه در { $days } روز گذشته
report-chart-tiers-title = اعضا در سطح‌ها
report-chart-points-caption = 📈 امتیاز داده‌شده و خرج‌شده در { $days } روز گذشته، تا { DATETIME($at, style: "day") }
report-chart-purchases-caption = 📈 خرید و عضو تازه در { $days } روز گذشته، تا { DATETIME($at, style: "day") }
report-chart-tiers-caption = 📈 اعضای هر سطح، شمردهٔ بامداد { DATE($at, style: "day") }
report-series-given = داده‌شده
report-series-spent = خرج‌شده
report-series-purchases = خرید
report-series-joined = عضو تازه
report-no-tier = بدون سطح

report-summary =
    ⏰ <b>خبر روزانه</b>

    { $hour ->
        [none] اکنون خاموش است. ساعتی را انتخاب کنید تا هر روز همان ساعت، حال‌وهوای باشگاه را برای مالکان بفرستم.
       *[other] هر روز ساعت <b>{ DIGITS($hour) }</b> برای مالکان می‌فرستم که روز باشگاه چطور گذشت. روزی که خبری نباشد، مزاحم نمی‌شوم.
    }
report-hour = { DIGITS($hour) }
report-hour-chosen = ✅ { DIGITS($hour) }
report-summary-toast =
    { $on ->
        [true] ساعت خبر روزانه تنظیم شد.
       *[false] خبر روزانه خاموش شد.
    }
told-summary =
    🌙 <b>روزتان چطور گذشت؟</b>
    { DATE($day, style: "full") }، تا ساعت { TIME($until) }
act-summary-hour =
    { $hour ->
        [none] 🔕 خاموش‌کردن خبر روزانه
       *[other] ⏰ خبر روزانه در ساعت { $hour }
    }
error-summary-hour-wrong = ساعت باید از ۰ تا ۲۳ باشد. یکی از ساعت‌های روی صفحه را انتخاب کنید.
