# Tiers: what members see and are told, and what staff keep.

menu-tier = 🏅 سطح من
command-tier = سطح من در باشگاه

# The member's tier.
tier-title =
    { $emoji } <b>{ $tier }</b>
    از { DATE($since) } در این سطح هستید.
tier-none = 🏅 هنوز به سطحی نرسیده‌اید؛ با خریدهای بعدی به آن نزدیک می‌شوید.
tier-benefits = <b>مزیت‌های شما</b>
tier-next = ⬆️ تا { $tier }: <b>{ $missing }</b> دیگر
tier-next-until = ⬆️ تا { $tier }: <b>{ $missing }</b> دیگر، پیش از { DATE($until) }
tier-top = 👑 شما در بالاترین سطح باشگاه هستید.
tier-kept = ✅ برای ماندن در این سطح همه‌چیز آماده است؛ بررسی بعدی { DATE($until) }.
tier-keep-missing = 📌 این سطح تا { DATE($until) } مال شماست. برای ماندن در آن <b>{ $missing }</b> دیگر لازم است.
tier-grace = ⏳ برای ماندن در این سطح تا { DATE($until) } فرصت دارید: <b>{ $missing }</b> دیگر لازم است.
tier-fixed = 📌 باشگاه این سطح را برای شما نگه داشته است.
tier-always = ✅ این سطح برای همیشه مال شماست.
tier-retired = 📌 باشگاه این سطح را دیگر به کسی نمی‌دهد، ولی تا { DATE($until) } مال شماست.
tier-no-ladder = این باشگاه هنوز سطح‌بندی ندارد. امتیاز و جایزه‌هایتان مثل همیشه سر جایشان است.
tier-purchases = { $count } خرید
tier-points-line = 🏅 { $tier } · تا { $next }: { $missing } دیگر
tier-points-line-top = 🏅 { $tier } · بالاترین سطح باشگاه
tier-points-line-none = 🏅 تا { $next }: { $missing } دیگر

# On the picture.
tier-card-on-the-way = در راه { $tier }
tier-card-missing = تا { $tier }، { $missing } مانده است
tier-card-top = بالاترین سطح

# The ladder.
button-ladder = 🪜 همهٔ سطح‌ها
ladder-title = 🪜 <b>سطح‌های باشگاه</b>
ladder-line =
    { $emoji } <b>{ $tier }</b> · { $beginning ->
        [true] از همان آغاز
       *[false] از { $threshold }
    }{ $yours ->
        [true] { " " }👈 شما
       *[false] { "" }
    }
ladder-how =
    <i>{ $metric ->
        [points] امتیازهایی که می‌گیرید
        [spend] مبلغ خریدهایتان
       *[orders] تعداد خریدهایتان
    } شمرده می‌شود: { $period ->
        [rolling] در { $days } روز گذشته
        [jalali_year] از آغاز هر سال تا پایان آن
        [joining_year] از سالگرد عضویت تا سالگرد بعدی
       *[lifetime] از روز عضویت تا همیشه
    }. خرج کردن امتیاز، سطح شما را پایین نمی‌آورد.</i>

# Benefits.
benefit-multiplier = ✨ امتیاز هر خرید، { NUMBER($times) } برابر
benefit-discount = 🏷 { PERCENT($rate) } تخفیف همیشگی
benefit-free-shipping = 🚚 ارسال رایگان
benefit-early-access = ⏰ جایزه‌های تازه، { $hours } ساعت زودتر از دیگران
benefit-own = • { $words }
benefit-entry-credit = 💰 { $credit } اعتبار هدیه، هنگام رسیدن
benefit-entry-reward = 🎁 «{ $title }» هدیه، هنگام رسیدن

# What members are told.
told-tier-reached = 🎉 <b>تبریک! به سطح { $emoji } { $tier } رسیدید.</b>
tier-gift-credit = 💰 { $credit } اعتبار هدیه به حسابتان آمد.
tier-gift-reward = 🎁 کوپن «{ $title }» هدیهٔ این سطح است و در کوپن‌هایتان منتظر شماست.
told-tier-given =
    { $emoji } <b>باشگاه شما را به سطح { $tier } آورد.</b> خوش بگذرد!
    { $until ->
        [none] { "" }
       *[other] بررسی بعدی: { DATE($until) }
    }
told-tier-moved =
    { $tier ->
        [none] 🏅 از این پس سطح شما دوباره با خریدهایتان معلوم می‌شود.
       *[other] { $emoji } سطح شما در باشگاه از این پس <b>{ $tier }</b> است.
    }
    { $until ->
        [none] { "" }
       *[other] بررسی بعدی: { DATE($until) }
    }
told-tier-kept =
    { $emoji } <b>باز هم { $was }!</b>

    دوره‌تان را با موفقیت به پایان رساندید و این سطح { $until ->
        [none] مال شما می‌ماند.
       *[other] تا { DATE($until) } مال شماست.
    }
told-tier-grace =
    ⏳ <b>دورهٔ سطح { $was } شما تمام شد، ولی فرصت هست.</b>

    تا { DATE($until) } در همین سطح می‌مانید. اگر تا آن روز { $missing } دیگر برسد، این سطح مال شما می‌ماند.
told-tier-lowered =
    🏅 <b>دورهٔ تازه‌ای از سطح شما آغاز شد.</b>

    دورهٔ { $was } به پایان رسید و { $tier ->
        [none] اکنون بدون سطح هستید.
       *[other] اکنون در سطح { $emoji } { $tier } هستید.
    } امتیازها و کوپن‌هایتان سر جایشان است و با خریدهای بعدی دوباره بالا می‌روید.
told-tier-retired =
    🏅 <b>سطح { $was } دیگر در باشگاه نیست.</b>

    { $tier ->
        [none] امتیازها و کوپن‌هایتان سر جایشان است و با خریدهای بعدی به سطح‌های تازه می‌رسید.
       *[other] از این پس در سطح { $emoji } { $tier } هستید. امتیازها و کوپن‌هایتان سر جایشان است.
    }
told-tier-warning =
    📌 <b>سطح { $emoji } { $tier } تا { DATE($until) } مال شماست.</b>

    برای این‌که بعد از آن هم بماند، فقط { $missing } دیگر لازم است.

# Rewards that open later.
rewards-line-soon =
    <b>{ $title }</b>
    { POINTS($price) } · { $early ->
        [true] 🏅 برای شما زودتر باز می‌شود: { DATETIME($at) }
       *[false] باز می‌شود: { DATETIME($at) }
    }
error-reward-not-yet-open = این جایزه برای شما { DATETIME($opens_at) } باز می‌شود. از امتیازهای شما چیزی کم نشده است.
error-voucher-is-gift = این کوپن هدیه است و امتیازی برای آن کم نشده، پس چیزی برای پس دادن ندارد. هر وقت خواستید استفاده‌اش کنید.
admin-field-opens = ⏰ زمان باز شدن
admin-ask-opens = از چه روزی بتوانند بگیرندش؟ تاریخ بنویسید؛ اگر ساعت هم مهم است، بعد از آن. مثلاً ۱۴۰۵/۰۷/۰۱ ۱۸:۳۰
admin-skip-opens = همین حالا باز
admin-now-opens =
    زمان باز شدن: { $value ->
        [none] از همین حالا باز است
       *[other] { DATETIME($value) }
    }
admin-reward-opens = ⏰ باز می‌شود: { DATETIME($at) }
error-moment-unclear = این تاریخ را متوجه نشدم. مثل ۱۴۰۵/۰۷/۰۱ بنویسید، یا با ساعت: ۱۴۰۵/۰۷/۰۱ ۱۸:۳۰

# In the history.
what-tier = هدیهٔ سطح { $tier }
why-tier = این هدیه برای رسیدن به سطح { $tier } است.
