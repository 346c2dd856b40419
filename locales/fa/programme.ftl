# Setting a club up: the wizard, the programme and its rules, and what of it is seen elsewhere.

## What can be managed

admin-menu-manage = ⚙️ مدیریت
admin-command-manage = چیدن و تنظیم باشگاه
admin-manage =
    ⚙️ <b>مدیریت</b>
    چه چیزی را تنظیم کنیم؟
admin-help-manage = ⚙️ <b>مدیریت</b> /manage: چیزهایی که یک بار چیده می‌شوند و گاهی عوض.
admin-button-back-to-manage = بازگشت به مدیریت

## Refusals and the journal

error-club-setting-invalid =
    { $setting ->
        [name] نام باشگاه ۱ تا ۴۰ حرف جا دارد. لطفاً دوباره بنویسید.
        [currency] این پول را نمی‌شناسم. یکی از دکمه‌ها را بزنید، یا سه حرف لاتینش را بنویسید؛ مثلاً EUR.
        [display_unit] این پول با آن واحد نشان داده نمی‌شود. لطفاً دوباره انتخاب کنید.
        [timezone] این شهر را نمی‌شناسم. یکی از دکمه‌ها را بزنید، یا نام شهر بزرگی را با حروف لاتین بنویسید؛ مثلاً Paris یا Asia/Tehran.
        [language] هنوز این زبان را بلد نیستم. یکی از دکمه‌ها را بزنید.
        [picture] این عکس دیگر اینجا نیست. لطفاً دوباره بفرستید.
        [points_pending_days] عددی از ۰ تا ۳۶۵۰ روز لازم است. لطفاً دوباره بنویسید.
        [points_expire_after_days] عددی از ۱ تا ۳۶۵۰ روز لازم است. لطفاً دوباره بنویسید.
        [credit_expire_after_days] عددی از ۱ تا ۳۶۵۰ روز لازم است. لطفاً دوباره بنویسید.
        [voucher_valid_days] عددی از ۱ تا ۳۶۵۰ روز لازم است. لطفاً دوباره بنویسید.
       *[other] این‌طور نمی‌شود تنظیمش کرد. لطفاً صفحه را دوباره باز کنید.
    }
error-currency-in-use = با پول فعلی باشگاه خرید ثبت شده است و دیگر عوض نمی‌شود. واحد نمایشش را همچنان می‌شود عوض کرد.
act-set-up-club = 🎉 راه‌اندازی باشگاه
act-changed-setting =
    { $setting ->
        [name] ⚙️ نام تازهٔ باشگاه: <b>{ $value }</b>
        [timezone] ⚙️ منطقهٔ زمانی: { $value }
        [language] ⚙️ زبان باشگاه: { $value }
        [money] ⚙️ پول باشگاه: { $value }
        [picture] ⚙️ عکس باشگاه { $value ->
            [none] برداشته شد
           *[other] عوض شد
        }
        [phone_required] ⚙️ عضویت { $value ->
            [on] شمارهٔ تلفن می‌خواهد
           *[off] شمارهٔ تلفن نمی‌خواهد
        }
        [debt_allowed] ⚙️ امتیاز { $value ->
            [on] می‌تواند زیر صفر برود
           *[off] هیچ‌وقت زیر صفر نمی‌رود
        }
        [points_pending_days] ⚙️ امتیاز تازه پس از { $value } روز قابل خرج است
        [points_expire_after_days] ⚙️ امتیاز { $value ->
            [none] هیچ‌وقت منقضی نمی‌شود
           *[other] پس از { $value } روز منقضی می‌شود
        }
        [credit_expire_after_days] ⚙️ اعتبار { $value ->
            [none] هیچ‌وقت منقضی نمی‌شود
           *[other] پس از { $value } روز منقضی می‌شود
        }
        [voucher_valid_days] ⚙️ کوپن‌ها { $value } روز مهلت دارند
       *[other] ⚙️ { $setting }: { $value }
    }

## The set-up, step by step

admin-command-setup = راه‌اندازی باشگاه، قدم به قدم
set-up-step = <b>راه‌اندازی</b> · قدم { $step } از { $steps }
set-up-ask-name =
    🏪 <b>اسم باشگاهتان چیست؟</b>

    اعضا این نام را روی کارتشان می‌بینند. تا ۴۰ حرف؛ همین‌جا بنویسید.
    نام فعلی: <b>{ $name }</b>
set-up-ask-picture =
    🖼 <b>عکسی برای باشگاه؟</b>

    نشان یا ویترین فروشگاه؛ تازه‌واردها پیش از عضویت آن را می‌بینند. یک عکس بفرستید یا بی‌عکس ادامه دهید.
set-up-picture-kept = ✅ باشگاه عکس دارد. عکس تازه جای آن را می‌گیرد.
set-up-ask-language =
    🌐 <b>باشگاه به چه زبانی حرف می‌زند؟</b>

    تازه‌واردها اول این زبان را می‌بینند؛ هر کس بعداً می‌تواند زبان خودش را انتخاب کند.
set-up-ask-money =
    💰 <b>حساب‌وکتابتان با چه پولی است؟</b>

    مبلغ‌ها همه‌جا با همین نوشته و نشان داده می‌شوند. پول دیگری دارید؟ سه حرف لاتینش را بنویسید؛ مثلاً SEK.
set-up-money-fixed = 🔒 با این پول خرید ثبت شده است و دیگر عوض نمی‌شود.
set-up-ask-zone =
    🕰 <b>فروشگاهتان کجاست؟</b>

    شهر شما در دکمه‌ها نیست؟ نامش را با حروف لاتین بنویسید؛ مثلاً Paris.
    به وقت { $zone } اکنون <b>{ TIME($now) }</b> است.
set-up-tap-expected = 👆 اینجا یک لمس کافی است: یکی از دکمه‌ها را بزنید.
set-up-kept-toast = ثبت شد
set-up-keep = همین خوب است: «{ $value }»
set-up-without-picture = بی‌عکس
set-up-keep-picture = همین بماند
set-up-remove-picture = برداشتن عکس
set-up-on = ادامه
set-up-back = بازگشت
set-up-later = بعداً
set-up-go-on = ادامهٔ راه‌اندازی
set-up-left = 👌 هر چه تا اینجا انتخاب کردید ثبت شده است. هر وقت خواستید با /setup ادامه دهید.
set-up-money-toman = تومان
set-up-money-rial = ریال
set-up-money-dollar = دلار
set-up-money-euro = یورو
set-up-money-lira = لیر ترکیه
set-up-money-dirham = درهم امارات
set-up-money-dinar = دینار عراق
set-up-money-afghani = افغانی
set-up-zone-tehran = تهران
set-up-zone-kabul = کابل
set-up-zone-dubai = دبی
set-up-zone-baghdad = بغداد
set-up-zone-istanbul = استانبول
set-up-zone-berlin = برلین
set-up-zone-london = لندن
set-up-zone-toronto = تورنتو
set-up-zone-los-angeles = لس‌آنجلس

## Rules as sentences

given-points = { POINTS($points) }
given-stamps =
    { $count ->
        [one] { $count } مُهر
       *[other] { $count } مُهر
    }
given-credit = { MONEY($amount) } اعتبار
rule-joining = 👋 برای عضویت: <b>{ $given }</b>
rule-birthday = 🎂 هر تولد: <b>{ $given }</b>
rule-anniversary = 🎈 هر سالگرد عضویت: <b>{ $given }</b>
rule-amount = 💰 برای هر { MONEY($amount) } خرید: <b>{ $given }</b>
rule-cashback = 💵 از هر خرید <b>{ PERCENT($rate) }</b> به شکل اعتبار برمی‌گردد
rule-per-purchase = 🧾 برای هر بار خرید: <b>{ $given }</b>
rule-every-nth-purchase = 🔁 هر { $n } خرید یک بار: <b>{ $given }</b>
rule-repeat-purchase = 🔂 برای خرید دوباره تا { $days } روز بعد: <b>{ $given }</b>
rule-spend-step =
    { $period ->
        [day] 🪜 هر بار که خریدهای یک روز به { MONEY($amount) } دیگر برسد: <b>{ $given }</b>
        [month] 🪜 هر بار که خریدهای یک ماه به { MONEY($amount) } دیگر برسد: <b>{ $given }</b>
       *[purchase] 🪜 برای هر { MONEY($amount) } کامل در یک خرید: <b>{ $given }</b>
    }
rule-multiplier = ✖️ آنچه مبلغ خرید می‌آورد <b>{ NUMBER($times) } برابر</b> حساب می‌شود
rule-event =
    { $name ->
        [contest-entered] 🏆 برای شرکت در مسابقه: <b>{ $given }</b>
        [lottery-entered] 🎟 برای شرکت در قرعه‌کشی: <b>{ $given }</b>
        [code-used] 🏷 برای ثبت هر کد محصول: <b>{ $given }</b>
        [game-played] 🎲 برای هر بار بازی: <b>{ $given }</b>
        [community-joined] 📣 برای آمدن به کانال یا گروه: <b>{ $given }</b>
        [mission-done] 🧭 برای هر مأموریت: <b>{ $given }</b>
        [envelope-opened] ✉️ برای باز کردن پاکت: <b>{ $given }</b>
        [activity] 🎯 برای هر فعالیت: <b>{ $given }</b>
       *[other] 🎯 برای «{ $name }»: <b>{ $given }</b>
    }
rule-cap = 🧢 همهٔ قانون‌ها روی هم: { $caps }
rule-cap-per-purchase = هر خرید حداکثر { $given }
rule-cap-per-day = هر روز حداکثر { $given }
rule-cap-per-member = هر عضو در کل حداکثر { $given }
rule-only = <i>فقط</i> { $conditions }
rule-at-most = <i>سقف:</i> { $caps }
list-separator = { "، " }
list-item = { $item }
condition-tiers =
    { $count ->
        [one] برای سطح { $names }
       *[other] برای سطح‌های { $names }
    }
condition-tier-gone = سطحی که دیگر نیست
condition-amount-from = از { MONEY($amount) } به بالا
condition-amount-below = کمتر از { MONEY($amount) }
condition-weekdays = روزهای { $days }
condition-hours = از ساعت { TIME($since) } تا { TIME($before) }
condition-day-from = از { DATE($day) }
condition-day-until = تا { DATE($day) }
condition-products = برای { $names }
condition-categories = از گروه { $names }
condition-channels = { $names }
channel-till = در صندوق
channel-woocommerce = در فروشگاه اینترنتی
weekday-monday = دوشنبه
weekday-tuesday = سه‌شنبه
weekday-wednesday = چهارشنبه
weekday-thursday = پنجشنبه
weekday-friday = جمعه
weekday-saturday = شنبه
weekday-sunday = یکشنبه
programme-stacking = همهٔ قانون‌ها با هم جمع می‌شوند. از چند ضریب فقط بزرگ‌ترین حساب است و فقط در آنچه مبلغ خرید می‌آورد ضرب می‌شود. سقف‌ها آخر از همه اعمال می‌شوند.

## Why so many, and why not

line-joining = • { $given } برای عضویت
line-birthday = • { $given } برای تولد
line-anniversary = • { $given } برای سالگرد عضویت
line-event =
    { $name ->
        [contest-entered] • { $given } برای شرکت در مسابقه
        [lottery-entered] • { $given } برای شرکت در قرعه‌کشی
        [code-used] • { $given } برای ثبت کد محصول
        [game-played] • { $given } برای بازی
        [community-joined] • { $given } برای آمدن به کانال یا گروه
        [mission-done] • { $given } برای انجام مأموریت
        [envelope-opened] • { $given } برای باز کردن پاکت
        [activity] • { $given } برای فعالیت
       *[other] • { $given } برای «{ $name }»
    }
line-amount = • { $given }: برای هر { MONEY($amount) }، { $each }
line-cashback = • { $given }: { PERCENT($rate) } برگشت
line-per-purchase = • { $given } برای خرید
line-every-nth-purchase = • { $given }: هر { $n } خرید یک بار
line-repeat-purchase = • { $given } برای خرید دوباره تا { $days } روز
line-spend-step = • { $given } برای رسیدن به { MONEY($amount) }
line-multiplier = • { $given } بیشتر: مبلغ { NUMBER($times) } برابر حساب می‌شود
line-tier-multiplier = • { $given } بیشتر: در سطح { $name } مبلغ { NUMBER($times) } برابر حساب می‌شود
line-cap = • { $given } کمتر: بالای سقف است
line-other = • { $given }
why-not-no-member = به خریدار بستگی دارد
why-not-no-time = به زمان خرید بستگی دارد
why-not-tier = فقط { $condition }
why-not-day-from = از { DATE($day) } شروع می‌شود
why-not-day-until = { DATE($day) } تمام شد
why-not-weekday = فقط { $condition }
why-not-hour = فقط { $condition }
why-not-channel = فقط { $condition }
why-not-products = فقط { $condition }
why-not-categories = فقط { $condition }
why-not-amount-from = { $condition }؛ { MONEY($missing) } دیگر مانده
why-not-amount-below = فقط { $condition }
why-not-cap = { $cap } که پر شده است
why-not-nothing-left = چیزی از خرید با پول پرداخت نشده
why-not-too-small = مبلغ برای آن کم است
why-not-smaller-multiplier = ضریب بزرگ‌تری به جایش حساب شد
why-not-not-nth =
    { $missing ->
        [one] { $missing } خرید دیگر به آن مانده
       *[other] { $missing } خرید دیگر به آن مانده
    }
why-not-first-purchase = این خرید، اولین خرید است
why-not-same-day = خرید قبلی همین امروز بوده
why-not-too-late = از خرید قبلی بیش از { $days } روز گذشته
why-not-below-step = { MONEY($missing) } دیگر تا { MONEY($amount) } مانده
why-not-other = اینجا برقرار نیست

## The programme

admin-menu-programme = ⭐ برنامهٔ امتیاز
admin-command-programme = چه چیزی چقدر امتیاز دارد
admin-help-programme = ⭐ <b>برنامهٔ امتیاز</b> /programme: چه چیزی چقدر امتیاز دارد؛ امتحان و تغییرش. با /setup همه‌چیز از نو مرور می‌شود.
programme =
    { $count ->
        [0] ⭐ <b>برنامهٔ امتیاز</b> هنوز قانونی ندارد و چیزی امتیاز نمی‌آورد. یکی اضافه کنید یا برنامه‌ای آماده انتخاب کنید.
       *[other] ⭐ <b>برنامهٔ امتیاز</b>: چه چیزی چقدر می‌آورد
    }
rule-in-list =
    { $paused ->
        [true] <b>{ $number }.</b> ⏸ <i>متوقف:</i> { $rule }
       *[false] <b>{ $number }.</b> { $rule }
    }
rule-card =
    { $paused ->
        [true] { $rule }
        ⏸ این قانون متوقف است و چیزی نمی‌دهد.
       *[false] { $rule }
    }
rule-number = { $number }
rule-add = ➕ قانون تازه
rule-change = ✏️ تغییر
rule-pause = ⏸ توقف
rule-resume = ▶️ از نو حساب شود
rule-retire = 🗑 حذف
rule-retire-yes = بله، حذف شود
rule-keep = نه، بماند
rule-ask-retire =
    این قانون حذف شود؟
    { $rule }

    آنچه تا حالا داده مال اعضاست. خریدهای بعدی بی این قانون حساب می‌شوند.
rule-paused-toast = متوقف شد
rule-resumed-toast = دوباره حساب می‌شود
rule-retired-toast = حذف شد
rule-saved-toast = ثبت شد و از همین حالا حساب می‌شود.
programme-try-out = 🧮 امتحان
programme-policies = ⚙️ تنظیم‌ها
programme-presets = 📚 برنامه‌های آماده
programme-back = بازگشت به برنامه
example = 💡 خرید { MONEY($amount) }: <b>{ $given }</b>
example-nothing = 💡 خرید { MONEY($amount) } به‌تنهایی چیزی نمی‌آورد.
example-two = { $one } و { $two }

## Making a rule

rule-ask-kind = ➕ <b>برای چه چیزی جایزه بدهیم؟</b>
rule-kind-amount = 💰 مبلغ خرید
rule-kind-cashback = 💵 برگشت پول
rule-kind-per-purchase = 🧾 هر بار خرید
rule-kind-every-nth = 🔁 چندمین خرید
rule-kind-repeat = 🔂 خرید دوباره
rule-kind-spend-step = 🪜 رسیدن به مبلغ
rule-kind-joining = 👋 عضویت
rule-kind-birthday = 🎂 تولد
rule-kind-anniversary = 🎈 سالگرد عضویت
rule-kind-event = 🎯 شرکت و فعالیت
rule-kind-multiplier = ✖️ ضریب
rule-kind-cap = 🧢 سقف همگانی
rule-draft = ➕ <b>قانون تازه</b>
rule-draft-change = ✏️ <b>قانون این‌طور می‌شود</b>
rule-save = ✅ ثبت شود
rule-conditions = 🎯 فقط وقتی که…
rule-caps = 🧢 سقف‌ها
rule-give-credit = به‌جای امتیاز، اعتبار بدهد
rule-give-points = به‌جای اعتبار، امتیاز بدهد
rule-field-back = بازگشت
rule-field-clear = ✖️ بدون این
rule-field-done = ✅ تمام
rule-field-points = ✏️ امتیاز
rule-field-credit = ✏️ اعتبار
rule-field-per-amount = ✏️ مبلغ
rule-field-step = ✏️ مبلغ
rule-field-rate = ✏️ درصد
rule-field-n = ✏️ چند خرید یک بار
rule-field-days = ✏️ چند روز
rule-field-times = ✏️ چند برابر
rule-field-event = ✏️ چه چیزی
rule-field-period = ✏️ شمارش در
rule-field-cap-purchase = هر خرید
rule-field-cap-day = هر روز
rule-field-cap-member = هر عضو، در کل
rule-field-tiers = سطح
rule-field-amount-from = از چه مبلغی
rule-field-amount-below = تا چه مبلغی
rule-field-weekdays = روزهای هفته
rule-field-hours = ساعت
rule-field-day-from = از تاریخ
rule-field-day-until = تا تاریخ
rule-field-products = کالاها
rule-field-categories = گروه کالا
rule-field-channels = کجا
rule-ask-points = چند امتیاز؟ مثلاً ۵۰
rule-ask-credit =
    چقدر اعتبار؟ (به { $unit ->
        [toman] تومان
        [rial] ریال
       *[own] پول باشگاه
    }) مثلاً ۲۰٬۰۰۰
rule-ask-per-amount =
    برای هر چقدر خرید؟ (به { $unit ->
        [toman] تومان
        [rial] ریال
       *[own] پول باشگاه
    }) مثلاً ۱۰۰٬۰۰۰
rule-ask-step =
    به چه مبلغی برسد؟ (به { $unit ->
        [toman] تومان
        [rial] ریال
       *[own] پول باشگاه
    }) مثلاً ۱ میلیون
rule-ask-rate = چند درصد برگردد؟ مثلاً ۱۰ یا ۲٫۵
rule-ask-n = هر چند خرید یک بار؟ مثلاً ۵
rule-ask-days = تا چند روز پس از خرید قبلی؟ مثلاً ۳۰
rule-ask-times = چند برابر حساب شود؟ مثلاً ۲ یا ۱٫۵
rule-ask-event = شرکت در چه چیزی؟ یکی را بزنید، یا نامی را بنویسید که سامانهٔ فروشگاهتان با آن خبر می‌دهد.
rule-event-contest = 🏆 مسابقه
rule-event-lottery = 🎟 قرعه‌کشی
rule-event-activity = 🎯 فعالیت
rule-ask-period = چه چیزهایی با هم شمرده شوند؟
rule-period-purchase = یک خرید
rule-period-day = یک روز
rule-period-month = یک ماه
rule-ask-condition = 🎯 <b>قانون کِی حساب شود؟</b> هر چه تعیین کنید باید با هم برقرار باشد.
rule-ask-cap = 🧢 <b>حداکثر چقدر؟</b>
rule-ask-cap-purchase = هر خرید حداکثر چقدر؟ یک عدد؛ مثلاً ۵۰۰
rule-ask-cap-day = هر عضو در یک روز حداکثر چقدر؟ یک عدد؛ مثلاً ۱۰۰
rule-ask-cap-member = هر عضو در کل حداکثر چقدر؟ یک عدد؛ مثلاً ۱۰٬۰۰۰
rule-ask-cap-purchase-credit =
    هر خرید حداکثر چقدر اعتبار؟ (به { $unit ->
        [toman] تومان
        [rial] ریال
       *[own] پول باشگاه
    }) مثلاً ۵۰٬۰۰۰
rule-ask-cap-day-credit =
    هر عضو در یک روز حداکثر چقدر اعتبار؟ (به { $unit ->
        [toman] تومان
        [rial] ریال
       *[own] پول باشگاه
    }) مثلاً ۱۰۰٬۰۰۰
rule-ask-cap-member-credit =
    هر عضو در کل حداکثر چقدر اعتبار؟ (به { $unit ->
        [toman] تومان
        [rial] ریال
       *[own] پول باشگاه
    }) مثلاً ۱ میلیون
rule-ask-tiers = برای کدام سطح‌ها؟ هر چند تا که خواستید بزنید.
rule-ask-amount-from =
    از چه مبلغی به بالا؟ (به { $unit ->
        [toman] تومان
        [rial] ریال
       *[own] پول باشگاه
    }) مثلاً ۵۰۰٬۰۰۰
rule-ask-amount-below =
    کمتر از چه مبلغی؟ (به { $unit ->
        [toman] تومان
        [rial] ریال
       *[own] پول باشگاه
    }) مثلاً ۲ میلیون
rule-ask-weekdays = کدام روزها؟ هر چند تا که خواستید بزنید.
rule-ask-hours = از چه ساعتی تا چه ساعتی؟ مثلاً ۱۷ تا ۲۰
rule-ask-day-from = از چه روزی؟ مثلاً { "۱۴۰۵/۱/۱" }
rule-ask-day-until = تا پایان چه روزی؟ مثلاً { "۱۴۰۵/۱/۱۳" }
rule-ask-products = کدام کالاها؟ نام یا کد، همان‌طور که در فروشگاه نوشته می‌شود، با ویرگول میانشان.
rule-ask-categories = کدام گروه‌های کالا؟ نامشان همان‌طور که در فروشگاه نوشته می‌شود، با ویرگول میانشان.
rule-ask-channels = کجا؟ هر چند تا که خواستید بزنید.
error-rate-unclear = اینجا یک عدد لازم است؛ مثلاً ۱۰ یا ۲٫۵. لطفاً دوباره بنویسید.
error-hours-unclear = دو ساعت کامل لازم است؛ مثلاً ۱۷ تا ۲۰. لطفاً دوباره بنویسید.
error-day-unclear = این تاریخ را نفهمیدم. مثلاً بنویسید { "۱۴۰۵/۱/۱" }.
error-preset-unknown = چنین برنامهٔ آماده‌ای نیست. لطفاً یکی را از فهرست انتخاب کنید.

## Ready-made programmes

presets-later =
    📚 <b>برنامه‌های آماده</b>
    با انتخاب هر کدام، قانون‌ها، سطح‌ها و شرایط دعوت شما عوض می‌شود. از کسی امتیازی کم نمی‌شود و سطح هر کس تا بازبینی بعدی می‌ماند.
set-up-ask-preset =
    ⭐ <b>باشگاهتان چطور جایزه بدهد؟</b>
    یکی را بزنید تا از نزدیک ببینید. همه‌چیزش بعداً هم عوض‌شدنی است.
preset-title = <b>{ $title }</b>
preset-five-ten-fifty = پنج، ده، پنجاه
preset-five-ten-fifty-about = ۵ امتیاز برای عضویت، ۱۰ امتیاز برای هر { MONEY($step) } و ۵۰ امتیاز برای هر خرید؛ با سطح‌های برنزی، نقره‌ای و طلایی.
preset-thousand-per-hundred = هزارتایی
preset-thousand-per-hundred-about = ۱٬۰۰۰ امتیاز برای هر { MONEY($step) } و ۵٬۰۰۰ امتیاز در تولد؛ با ۵۰٬۰۰۰ امتیاز، ارسال رایگان برای همیشه.
preset-cashback = برگشت پول
preset-cashback-about = ۱۰٪ هر خرید به شکل اعتبار برمی‌گردد و در خرید بعد خرج می‌شود.
preset-stamps = کارت مُهر
preset-stamps-about = هر خرید یک مُهر؛ نُه تا که شد، دهمی مهمان شماست.
preset-named-tiers = سطح‌های خودتان
preset-named-tiers-about = ۱۰ امتیاز برای هر { MONEY($step) } و سه سطح با نام دلخواه شما که هر سال شمسی با خرید به دست می‌آید؛ بالاترین سطح زودتر از همه به تازه‌ها می‌رسد.
preset-every-interaction = هر قدم، یک امتیاز
preset-every-interaction-about = عضویت، هر { MONEY($step) }، هر خرید، خرید دوباره، دعوت دوستان، مسابقه، قرعه‌کشی و هر فعالیت: همه امتیاز دارند.
preset-tiers = <b>سطح‌ها</b>
preset-tier = { $emoji } { $name }: { $needs }
preset-tier-with = { $emoji } { $name }: { $needs } · { $brings }
preset-tier-from-start = از همان روز اول
preset-tier-points = از { POINTS($points) }
preset-tier-spend = از { MONEY($amount) } خرید
preset-tier-early = ⏰ جایزه‌های تازه { $hours } ساعت زودتر
preset-tier-shipping = 🚚 ارسال رایگان
preset-reward = 🎁 <b>جایزه:</b> { $title } با { $cost }
preset-referral = 🤝 <b>دعوت:</b> با اولین خرید دوست، { $inviter } برای عضو و { $friend } برای دوستش
preset-choose = ✅ همین را می‌خواهم
preset-others = بقیه
preset-chosen-toast = انتخاب شد و از همین حالا حساب می‌شود.
preset-tier-bronze = برنزی
preset-tier-silver = نقره‌ای
preset-tier-gold = طلایی
preset-tier-for-life = ارسال رایگان همیشگی
preset-tier-friend = دوست
preset-tier-companion = همراه
preset-tier-special = مهمان ویژه
preset-reward-tenth-free = دهمی مهمان ما
preset-reward-tenth-free-description = نُه مُهر جمع شد: این بار مهمان ما هستید.
act-chose-preset =
    { $preset ->
        [five_ten_fifty] ⭐ انتخاب برنامهٔ «پنج، ده، پنجاه»
        [thousand_per_hundred] ⭐ انتخاب برنامهٔ «هزارتایی»
        [cashback] ⭐ انتخاب برنامهٔ «برگشت پول»
        [stamps] ⭐ انتخاب برنامهٔ «کارت مُهر»
        [named_tiers] ⭐ انتخاب برنامهٔ «سطح‌های خودتان»
        [golden_codes] ⭐ انتخاب برنامهٔ «کدهای طلایی»
       *[every_interaction] ⭐ انتخاب برنامهٔ «هر قدم، یک امتیاز»
    }
set-up-rule = ⭐ <b>قانون‌هایتان، یکی‌یکی</b> · { $number } از { $count }
set-up-no-rules = ⭐ برنامه هنوز قانونی ندارد. هر وقت خواستید با /programme اضافه کنید.
set-up-done =
    🎉 <b>{ $club } باز شد!</b>

    با چهار کار جان می‌گیرد:
    ۱. لینک باشگاه را پخش کنید: عکسش را کنار صندوق بزنید و لینک را بفرستید.
    ۲. جایزه‌ای بگذارید که به جمع کردن امتیاز بیارزد.
    ۳. اولین خرید را در صندوق ثبت کنید.
    ۴. همکارانتان را اضافه کنید.

    با /programme همه‌چیز عوض می‌شود و با /setup دوباره مرور.
set-up-copy-link = 📋 کپی لینک
set-up-link = 🔗 لینک و عکس برای پخش
set-up-first-reward = 🎁 اولین جایزه
set-up-first-purchase = 🧾 اولین خرید
set-up-invite-staff = 👥 همکاران
set-up-see-programme = ⭐ برنامه
set-up-link-text =
    🔗 <b>عضویت در { $club }</b>
    <a href="https://t.me/{ $customer }">{ $link }</a>

    این عکس را چاپ کنید و کنار صندوق بزنید، یا لینک را بفرستید: هر کس اسکن کند یا بزند، یک دقیقه بعد عضو است.

## Settings of the programme

policies = ⚙️ <b>تنظیم‌ها</b>
policy-pending =
    { $days ->
        [0] ⏳ امتیاز تازه همان لحظه قابل خرج است.
        [one] ⏳ امتیاز تازه پس از { $days } روز قابل خرج است.
       *[other] ⏳ امتیاز تازه پس از { $days } روز قابل خرج است.
    }
policy-expiry =
    { $days ->
        [none] ⌛ امتیاز هیچ‌وقت منقضی نمی‌شود.
        [one] ⌛ امتیاز پس از { $days } روز منقضی می‌شود.
       *[other] ⌛ امتیاز پس از { $days } روز منقضی می‌شود.
    }
policy-credit-expiry =
    { $days ->
        [none] 💵 اعتبار هیچ‌وقت منقضی نمی‌شود.
        [one] 💵 اعتبار پس از { $days } روز منقضی می‌شود.
       *[other] 💵 اعتبار پس از { $days } روز منقضی می‌شود.
    }
policy-voucher =
    { $days ->
        [one] 🎟 کوپن‌ها { $days } روز مهلت دارند.
       *[other] 🎟 کوپن‌ها { $days } روز مهلت دارند.
    }
policy-phone =
    { $on ->
        [true] 📱 برای عضویت شمارهٔ تلفن لازم است.
       *[false] 📱 عضویت بی شمارهٔ تلفن هم می‌شود.
    }
policy-debt =
    { $on ->
        [true] 📉 با برگشت خرید، امتیاز می‌تواند زیر صفر برود.
       *[false] 📉 امتیاز هیچ‌وقت زیر صفر نمی‌رود.
    }
policy-pending-label = ⏳ زمان انتظار
policy-expiry-label = ⌛ انقضای امتیاز
policy-credit-expiry-label = 💵 انقضای اعتبار
policy-voucher-label = 🎟 مهلت کوپن
policy-phone-on = 📱 تلفن لازم باشد
policy-phone-off = 📱 عضویت بی‌تلفن
policy-debt-on = 📉 زیر صفر برود
policy-debt-off = 📉 زیر صفر نرود
policy-never = هیچ‌وقت
policy-set-up = 🏪 نام، عکس، پول، ساعت
policy-ask-pending = امتیاز تازه پس از چند روز قابل خرج باشد؟ صفر یعنی همان لحظه؛ ۷ روز برای برگشت کالا فرصت می‌گذارد.
policy-ask-expiry = امتیاز پس از چند روز منقضی شود؟ مثلاً ۳۶۵. امتیازهای فعلی اعضا تاریخ خودشان را دارند.
policy-ask-credit-expiry = اعتبار پس از چند روز منقضی شود؟ مثلاً ۹۰. اعتبارهای فعلی اعضا تاریخ خودشان را دارند.
policy-ask-voucher = کوپن چند روز مهلت داشته باشد؟ مثلاً ۳۰

## Trying it out

try-out =
    🧮 <b>امتحان برنامه</b>
    خرید <b>{ MONEY($amount) }</b>{ $name ->
        [none] { "" }
       *[other] { " " }برای { $name }
    }. هر مبلغ دیگری را همین‌جا بنویسید؛ چیزی ثبت نمی‌شود.
try-out-brings = این خرید می‌آورد: <b>{ $given }</b>
try-out-brings-nothing = این خرید <b>چیزی</b> نمی‌آورد.
try-out-not = <b>اینجا حساب نمی‌شود</b>
try-out-skipped = { $rule } · <i>{ $why }</i>
try-out-pending =
    { $days ->
        [one] ⏳ پس از { $days } روز قابل خرج است.
       *[other] ⏳ پس از { $days } روز قابل خرج است.
    }
nearly-amount = 🪜 با { MONEY($missing) } خرید بیشتر: { $given }.
nearly-purchases =
    { $missing ->
        [one] 🔁 با { $missing } خرید دیگر: { $given }.
       *[other] 🔁 با { $missing } خرید دیگر: { $given }.
    }
try-out-who =
    { $name ->
        [none] 👤 خریدار: هر کس
       *[other] 👤 خریدار: { $name }
    }
try-out-channel = 📍 { $channel }
try-out-day = 📅 { $day }
try-out-today = امروز
try-out-category =
    { $category ->
        [none] 🏷 گروه کالا: هر چه باشد
       *[other] 🏷 گروه کالا: { $category }
    }
try-out-ask-who = خرید چه کسی باشد؟ تلفن، شمارهٔ عضویت یا نام را بنویسید.
try-out-several = چند عضو پیدا شد. کدام‌یک؟
try-out-nobody = کسی پیدا نشد. تلفن یا شماره را دوباره ببینید، یا بخشی از نام را بنویسید.
try-out-anybody = هیچ‌کس خاصی

## Credit and product groups at the till

till-tier = 🏷 <b>{ $tier }</b>
till-earns = می‌گیرد: <b>{ $given }</b>
till-paid =
    💳 با اعتبار: <b>{ MONEY($credit) }</b>
    مانده برای پرداخت: <b>{ MONEY($rest) }</b>
till-credit-after = اعتبار پس از ثبت: { MONEY($credit) }
till-all-credit = 💳 { MONEY($credit) } با اعتبار
till-half-credit = نصفش: { MONEY($credit) }
till-other = مبلغ دیگر
till-without-credit = ✖️ بدون اعتبار
till-ask-credit =
    💳 چقدرش با اعتبار؟ (به { $unit ->
        [toman] تومان
        [rial] ریال
       *[own] پول باشگاه
    }) تا { MONEY($fits) }.
till-recorded-credit =
    { $paid ->
        [true] 💳 با اعتبار: <b>{ MONEY($spent) }</b> · با پول: { MONEY($rest) }
       *[false] 💳 اعتبار
    }
    { $gave ->
        [true] اعتبار تازه: <b>{ MONEY($earned) }</b>
       *[false] اعتبار تازه‌ای نیامد
    }
    اعتبار قابل خرج: { MONEY($have) }

## What members see of the programme

menu-earning = 💡 چطور امتیاز بگیرم؟
earning-title = 💡 <b>این‌طور امتیاز می‌گیرید</b>
earning-nothing = 💡 برنامهٔ امتیاز به‌زودی شروع می‌شود. تا آن وقت عضویتتان سر جایش است.
points-stamps =
    🎟 <b>{ $count }</b> مُهر دارید
    { $row } 🎁
    { $free ->
        [0] { $missing } مُهر دیگر تا «{ $title }»
       *[other] «{ $title }» آماده است: از جایزه‌ها برش دارید.
    }
points-credit = 💳 اعتبار شما: <b>{ MONEY($credit) }</b>، هنگام خرید در صندوق بگویید تا کم شود.
points-credit-pending = ⏳ { MONEY($credit) } اعتبار در راه: از { DATE($at) }
points-credit-expiring = ⌛️ { MONEY($credit) } اعتبار تا { DATE($at) } مهلت دارد.
