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
    با ساعت { $zone } اکنون <b>{ TIME($now) }</b> است.
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
condition-weekdays = در { $days }
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
