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

# Staff: the ladder.
admin-menu-tiers = 🏅 سطح‌ها
admin-command-tiers = سطح‌های باشگاه
tiers-title = 🏅 <b>سطح‌های باشگاه</b>
tiers-empty =
    🏅 <b>هنوز سطحی ندارید.</b>

    با سطح‌ها عضوهای وفادار را می‌شناسید و قدرشان را می‌دانید: مثلاً برنزی، نقره‌ای و طلایی. هر سطح آستانه‌ای دارد و مزیت‌هایی.
tiers-line = { $emoji } <b>{ $tier }</b> · از { $threshold } · { $count } عضو
tiers-retired-line = 🚪 { $tier } (کنار گذاشته) · { $count } عضو تا بررسی‌شان
tiers-none-line = ▫️ بدون سطح · { $count } عضو
tiers-terms =
    📏 { $metric ->
        [points] امتیازهای به‌دست‌آمده
        [spend] مبلغ خریدها
       *[orders] تعداد خریدها
    } { $period ->
        [rolling] در { $days } روز گذشته
        [jalali_year] در هر سال
        [joining_year] در هر سالِ عضویت
       *[lifetime] از آغاز عضویت
    }
    { $review ->
        [keep] 🔒 هیچ‌کس پایین نمی‌آید.
        [one_down] 🔁 در پایان دوره هر که نرسیده باشد یک سطح پایین می‌آید.
       *[deserved] 🔁 در پایان دوره هر کس به سطحی می‌رود که حقش است.
    }{ $review ->
        [keep] { "" }
       *[other] { " " }مهلت اضافه: { $grace } روز. یادآوری: { $warn } روز پیش از پایان.
    }
tier-add = ➕ سطح تازه
tier-terms = 📏 شیوهٔ شمردن
tier-back-to-ladder = ‹ همهٔ سطح‌ها
tier-back-to-tier = ‹ همین سطح
tier-back-to-terms = ‹ شیوهٔ شمردن
tier-brings-nothing = این سطح هنوز مزیتی ندارد. از دکمه‌های زیر اضافه کنید.
tier-lasting = 🔒 هر که به این سطح برسد، دیگر پایین نمی‌آید.
tier-see-card = 🖼 کارتش چه شکلی است؟
tier-card-shown = عضوی که در راه سطح بعدی است، کارت { $tier } را این‌طور می‌بیند.
tier-sample-member = عضو نمونه
tier-retire = کنار گذاشتن
tier-retire-question =
    <b>{ $tier } کنار گذاشته شود؟</b>

    دیگر کسی به آن نمی‌رسد. { $count ->
        [0] الان هم کسی در آن نیست.
       *[other] { $count } عضوی که در آن هستند تا بررسی‌شان می‌مانند و بعد به سطحی می‌روند که حقشان است.
    }
tier-retire-yes = بله، کنار برود
tier-retire-no = نه، بماند
tier-retired-toast = کنار گذاشته شد
tier-kept-toast = ثبت شد

# Staff: one tier.
tier-field-name = ✏️ نام
tier-field-emoji = 😀 نشانه
tier-field-threshold = 🎯 آستانه
tier-field-times = ✨ ضریب امتیاز
tier-field-discount = 🏷 تخفیف همیشگی
tier-field-credit = 💰 اعتبار هدیه
tier-field-gift = 🎁 جایزهٔ ورود
tier-field-early = ⏰ زودتر از همه
tier-field-own = 📝 مزیت‌های خودتان
tier-field-look = 🎨 رنگ کارت
tier-field-picture = 🖼 عکس زمینه
tier-shipping-on = 🚚 ارسال رایگان بشود
tier-shipping-off = 🚚 ارسال رایگان نباشد
tier-lasting-on = 🔒 ماندگار بشود
tier-lasting-off = 🔓 ماندگار نباشد
tier-ask-name = اسم این سطح چیست؟ مثلاً طلایی. تا ۴۰ حرف.
tier-ask-emoji = یک نشانه بفرستید؛ مثلاً 🥇
tier-ask-threshold =
    { $metric ->
        [points] از چند امتیاز به این سطح می‌رسند؟ برای سطحی که همه از آغاز در آن‌اند ۰ بنویسید.
        [spend] از چه مبلغ خریدی به این سطح می‌رسند؟ مثلاً ۵٬۰۰۰٬۰۰۰
       *[orders] از چند خرید به این سطح می‌رسند؟ مثلاً ۱۰
    }
tier-threshold-example = 💡 با قانون‌های امروز، یک خرید { MONEY($amount) } حدود { POINTS($points) } می‌آورد.
tier-would-title =
    { $about ->
        [true] <b>اگر امروز بررسی شود، کم‌وبیش:</b>
       *[false] <b>اگر امروز بررسی شود:</b>
    }
tier-would-line = • { $tier } (از { $threshold }): { $count } عضو
tier-threshold-promise = هیچ‌کس با این تغییر پایین نمی‌آید؛ هر که حقش بیشتر شده باشد، به‌زودی و بی‌صدا بالا می‌رود.
tier-save = ✅ همین باشد
tier-ask-times = امتیاز خریدهایشان چند برابر شود؟ یکی را بزنید یا درصد بنویسید؛ مثلاً ۱۲۵ یعنی ۱٫۲۵ برابر.
tier-ask-discount = همیشه چند درصد تخفیف دارند؟ این را به عضو و صندوق نشان می‌دهیم؛ خود تخفیف را صندوق حساب می‌کند.
tier-ask-credit = هنگام رسیدن به این سطح چه مبلغ اعتبار هدیه بگیرند؟ به هر عضو فقط یک بار داده می‌شود.
tier-ask-gift = هنگام رسیدن به این سطح کدام جایزه را رایگان بگیرند؟ به هر عضو فقط یک بار داده می‌شود. می‌توانید بخشی از نامش را هم بنویسید.
tier-ask-early = جایزه‌هایی که زمان باز شدن دارند، چند ساعت زودتر برایشان باز شود؟
tier-ask-own = مزیت‌های خودتان را بنویسید، هر کدام در یک خط. تا ۵ خط و هر خط تا ۶۰ حرف.
tier-ask-look = کارت این سطح چه رنگی باشد؟
tier-ask-picture = عکسی بفرستید تا زیر کارت این سطح بیاید. رنگ سطح روی آن کشیده می‌شود تا نوشته‌ها خوانا بماند.
tier-times = { $value }٪
tier-percent = { $value }٪
tier-hours = { $value } ساعت
tier-days = { $value } روز
tier-field-off = بدون این
look-emerald = 🟢 زمردی
look-midnight = 🔵 نیمه‌شب
look-ruby = 🔴 یاقوتی
look-graphite = ⚫️ گرافیتی
look-amber = 🟠 کهربایی
look-violet = 🟣 بنفش

# Staff: the terms.
terms-title = 📏 <b>شیوهٔ شمردن و بررسی</b>
terms-promise = هیچ تغییری کسی را پیش از پایان یک دورهٔ کامل پایین نمی‌آورد.
term-metric = چه چیزی شمرده شود
term-period = در چه دوره‌ای
term-days = چند روز
term-review = در پایان دوره
term-grace = مهلت اضافه
term-warn = یادآوری
term-none = هیچ
term-ask-metric =
    چه چیزی شمرده شود؟
    { $has_tiers ->
        [true] بعد از این تغییر، آستانهٔ سطح‌ها را هم ببینید: عددها همان می‌مانند ولی معنایشان عوض می‌شود.
       *[false] { "" }
    }
term-ask-period = در چه دوره‌ای شمرده شود؟
term-ask-days = چند روز گذشته شمرده شود؟ یکی را بزنید یا عددی از ۷ تا ۱۰۹۵ بنویسید.
term-ask-review = هر که در پایان دوره به آستانهٔ سطحش نرسیده باشد چه شود؟
term-ask-grace = چند روز مهلت اضافه داشته باشند؟ خرید در این روزها هم حساب می‌شود. عددی از ۰ تا ۱۸۰ هم می‌توانید بنویسید.
term-ask-warn = چند روز پیش از پایان دوره به آن‌ها بگوییم چه کم دارند؟ عددی از ۰ تا ۱۸۰ هم می‌توانید بنویسید.
term-metric-points = امتیازها
term-metric-spend = مبلغ خرید
term-metric-orders = تعداد خرید
term-period-rolling = روزهای گذشته
term-period-year = هر سال
term-period-joining-year = سال عضویت هر کس
term-period-lifetime = همیشه
term-review-keep = پایین نیاید
term-review-one-down = یک سطح پایین
term-review-deserved = سطحی که حقش است

# Staff: a member's tier.
tier-on-card = 🏅 سطح عضو
tier-of-member =
    🏅 <b>{ $name }</b>: { $tier ->
        [none] بدون سطح
       *[other] { $tier }
    }{ $fixed ->
        [true] { " " }· 📌 ثابت
       *[false] { $until ->
            [none] { "" }
           *[other] { " " }· بررسی: { DATE($until) }
        }
    }
tier-of-member-next = در این دوره: { $progress } · تا { $next }: { $missing } دیگر
tier-of-member-top = در این دوره: { $progress } · بالاترین سطح
tier-of-member-keep = برای ماندن در این سطح: { $missing } دیگر
tier-member-none = بدون سطح
tier-place-question =
    { $tier ->
        [none] <b>{ $name } بدون سطح شود؟</b>
       *[other] <b>{ $name } به { $tier } برود؟</b>
    }

    «تا بررسی» یعنی دست‌کم یک دورهٔ کامل می‌ماند و بعد مثل همه بررسی می‌شود. «ثابت» یعنی تا خودتان آزادش نکنید، نه بالا می‌رود و نه پایین می‌آید. هدیهٔ ورود داده نمی‌شود.
tier-place-until = تا بررسی بعدی
tier-place-free = آزاد، با خریدهای خودش
tier-place-fixed = 📌 ثابت
tier-place-no = منصرف شدم
tier-placed-toast = انجام شد

# The journal.
act-set-tier-terms = شیوهٔ شمردن سطح‌ها را تغییر داد
act-added-tier = سطح «{ $tier }» را اضافه کرد
act-changed-tier = سطح «{ $tier }» را تغییر داد
act-retired-tier = سطح «{ $tier }» را کنار گذاشت
act-replaced-tiers = سطح‌های باشگاه را از نو چید: { $count } سطح
act-put-in-tier =
    { $tier ->
        [none] سطح { $member } را برداشت
       *[other] { $member } را به سطح «{ $tier }» برد
    }{ $fixed ->
        [true] { " " }(ثابت)
       *[false] { "" }
    }

# Refusals.
error-tier-not-found = این سطح دیگر در باشگاه نیست. فهرست سطح‌ها را دوباره باز کنید.
error-tier-invalid =
    { $field ->
        [name] نام سطح باید ۱ تا ۴۰ حرف باشد. لطفاً دوباره بنویسید.
        [name_taken] سطحی با این نام دارید. نام دیگری بنویسید.
        [threshold] آستانه باید عددی از ۰ به بالا باشد و خیلی بزرگ نباشد. لطفاً دوباره بنویسید.
        [threshold_taken] سطح دیگری همین آستانه را دارد. عدد دیگری بنویسید.
        [count] بیشتر از ۱۰ سطح نمی‌شود. اول یکی را کنار بگذارید.
        [emoji] نشانه خیلی بلند است. یک نشانه بفرستید؛ مثلاً 🥇
        [multiplier_percent] ضریب باید از ۱۰۰ تا ۱۰۰۰ درصد باشد. لطفاً دوباره بنویسید.
        [discount_percent] تخفیف باید از ۰ تا ۱۰۰ درصد باشد. لطفاً دوباره بنویسید.
        [entry_credit] اعتبار هدیه باید مبلغی معقول باشد؛ سطحی که از ۰ شروع می‌شود هدیهٔ ورود ندارد.
        [entry_reward_id] این جایزه را نمی‌شود هدیه داد؛ سطحی که از ۰ شروع می‌شود هدیهٔ ورود ندارد.
        [early_access_hours] از ۰ تا ۷۲۰ ساعت می‌شود. لطفاً دوباره بنویسید.
        [own] تا ۵ خط، و هر خط تا ۶۰ حرف. لطفاً کوتاه‌تر بنویسید.
        [rolling_days] از ۷ تا ۱۰۹۵ روز می‌شود. لطفاً دوباره بنویسید.
        [grace_days] از ۰ تا ۱۸۰ روز می‌شود. لطفاً دوباره بنویسید.
        [warn_days] از ۰ تا ۱۸۰ روز می‌شود. لطفاً دوباره بنویسید.
       *[other] این‌طور نمی‌شود. لطفاً سطح را دوباره باز کنید.
    }

# At the till.
tier-at-till = سطح: <b>{ $tier }</b>
