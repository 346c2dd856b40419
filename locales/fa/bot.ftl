# The customer bot: joining, screens, buttons.

language-name = فارسی

# What the messenger shows about the bot.
bot-description =
    باشگاه مشتریان { $club } 🎁

    با هر خرید امتیاز بگیرید، جایزه بردارید و کارت عضویتتان را همیشه همراه داشته باشید.
    برای شروع، دکمهٔ پایین را بزنید.
bot-short-description = باشگاه مشتریان { $club }: امتیاز هر خرید، جایزه و کارت عضویت
command-start = شروع
command-menu = منوی باشگاه
command-points = امتیازهای من
command-card = کارت عضویت
command-rewards = جایزه‌ها
command-vouchers = کوپن‌های من
command-history = تاریخچهٔ امتیازها
command-settings = تنظیمات
command-help = راهنما

# Joining, in three taps.
join-greeting =
    👋 به باشگاه مشتریان <b>{ $club }</b> خوش آمدید!
    زبان خود را انتخاب کنید:
join-invitation =
    <b>باشگاه مشتریان { $club }</b>

    🎁 با هر خرید امتیاز می‌گیرید و با امتیازها جایزه برمی‌دارید.
    ✨ عضویت رایگان است و همین حالا تمام می‌شود.

    <blockquote>نام، شماره و خریدهای شما فقط برای همین باشگاه نگه داشته می‌شود و به هیچ‌کس دیگری داده نمی‌شود.</blockquote>
join-agree = می‌پذیرم و عضو می‌شوم
join-agreed =
    { join-invitation }
    ✅ پذیرفتید.
join-press-agree = برای ادامه، دکمهٔ زیر این پیام را بزنید 👇
join-ask-phone =
    📱 فقط یک قدم مانده!

    دکمهٔ «فرستادن شمارهٔ من» را در پایین صفحه بزنید. خریدهایتان با همین شماره به حساب شما می‌آید.
join-ask-phone-optional =
    📱 فقط یک قدم مانده!

    دکمهٔ «فرستادن شمارهٔ من» را در پایین صفحه بزنید. خریدهایتان با همین شماره به حساب شما می‌آید.
    اگر حالا نمی‌خواهید، «بعداً» را بزنید.
join-share-phone = 📱 فرستادن شمارهٔ من
join-skip-phone = بعداً
join-phone-placeholder = دکمهٔ پایین را بزنید
join-use-button = شماره را لطفاً ننویسید؛ دکمهٔ «فرستادن شمارهٔ من» را در پایین صفحه بزنید تا مطمئن شویم شمارهٔ خودتان است.
join-welcome =
    🎉 <b>{ $name } عزیز، خوش آمدید!</b>

    شمارهٔ عضویت شما: <code>{ DIGITS($number) }</code>
    { $points ->
        [0] از همین حالا خریدهایتان به حساب شما نوشته می‌شود.
       *[other] <b>{ POINTS($points) }</b> هدیهٔ عضویت به حسابتان آمد.
    }

    هنگام خرید «کارت عضویت» را از دکمه‌های پایین باز کنید و در صندوق نشان دهید.
join-welcome-orders =
    { $orders ->
        [one] 📦 یک سفارش قبلی‌تان هم { POINTS($points) } برایتان آورد.
       *[other] 📦 { $orders } سفارش قبلی‌تان هم { POINTS($points) } برایتان آورد.
    }

# The main menu. These words are also what its buttons send.
menu-points = ⭐️ امتیازها
menu-card = 💳 کارت عضویت
menu-rewards = 🎁 جایزه‌ها
menu-vouchers = 🎟 کوپن‌ها
menu-history = 🧾 تاریخچه
menu-settings = ⚙️ تنظیمات
menu-help = راهنما
menu-placeholder = یکی از دکمه‌ها را بزنید
menu-text =
    سلام { $name } 👋
    <b>{ POINTS($available) }</b> دارید. چه کاری برایتان انجام دهیم؟
button-menu = منو
button-back = بازگشت
button-previous = ‹ قبلی
button-next = بعدی ›
button-page = { $page } از { $pages }

# Points.
points-title =
    { $available ->
        [0] ⭐️ هنوز امتیازی برای خرج کردن ندارید.
       *[other] ⭐️ <b>{ POINTS($available) }</b> دارید.
    }
points-debt = ⭐️ حساب شما <b>{ POINTS($missing) }</b> بدهکار است. امتیازهای بعدی اول این را صاف می‌کند.
points-pending = ⏳ { POINTS($points) } در راه است: از { DATE($at) }
points-held = 🔒 { POINTS($points) } رزرو شده است.
points-expiring = ⌛️ { POINTS($points) } تا { DATE($at) } مهلت دارد.
points-more-lines = و { $count } مورد دیگر در آینده
points-last = آخرین تغییر: <b>{ NUMBER($points, signDisplay: "always") }</b> · { $what } · { DATE($at, style: "day") }
points-how = با خرید بعدی و نشان دادن کارت عضویت، امتیاز می‌گیرید.

# History.
history-title = 🧾 <b>تاریخچهٔ امتیازها</b>
history-line = { $place }. <b>{ NUMBER($points, signDisplay: "always") }</b> · { $what } · { DATE($at, style: "day") }
history-hint = برای دیدن علت هر خط، شماره‌اش را بزنید.
history-empty =
    🧾 هنوز چیزی در تاریخچهٔ شما نیست.

    با نخستین خرید، اینجا را پر کنید!
history-place = { $place }
history-why =
    <b>{ $direction ->
        [in] { POINTS($points) } گرفتید
       *[out] { POINTS($points) } کم شد
    }</b>
    { $what } · { DATETIME($at) }
history-after = مانده پس از آن: { POINTS($balance) }
history-gone = این خط در تاریخچهٔ شما نیست.

# Card.
card-caption =
    💳 این کارت را هنگام خرید در صندوق نشان دهید.

    شمارهٔ عضویت: <code>{ DIGITS($number) }</code>
    <b>{ POINTS($available) }</b> تا این لحظه ({ TIME($at) })
card-points-label = امتیاز
card-refresh = 🔄 به‌روز کن

# Rewards.
rewards-title =
    🎁 <b>جایزه‌ها</b>
    { $available ->
        [0] هنوز امتیازی ندارید؛ با هر خرید به این‌ها نزدیک‌تر می‌شوید.
       *[other] شما { POINTS($available) } دارید.
    }
rewards-line =
    <b>{ $title }</b>
    { POINTS($price) } · { $state ->
        [missing] { POINTS($missing) } دیگر مانده
        [sold-out] تمام شد
        [limit-reached] سهم شما پر شده
        [stock] { $stock } عدد مانده
       *[open] همین حالا مال شما
    }
rewards-empty =
    🎁 به‌زودی جایزه‌ها را اینجا می‌بینید.

    تا آن موقع، امتیازهایتان را جمع کنید!
reward-button = { $title } · { POINTS($price) }
reward-text =
    🎁 <b>{ $title }</b>
reward-price = قیمت: <b>{ POINTS($price) }</b>
reward-stock = { $stock } عدد مانده است.
reward-limit =
    { $limit ->
        [one] هر عضو یک بار
       *[other] هر عضو حداکثر { $limit } بار
    }
reward-missing = شما { POINTS($available) } دارید؛ <b>{ POINTS($missing) }</b> دیگر لازم است.
reward-affordable = شما { POINTS($available) } دارید.
reward-redeem = می‌خواهمش
reward-confirm =
    <b>«{ $title }»</b> را با <b>{ POINTS($price) }</b> برمی‌دارید؟

    پس از آن { POINTS($left) } برایتان می‌ماند.
reward-confirm-yes = بله، می‌خواهم
reward-confirm-no = نه، برگرد

# Vouchers.
vouchers-title = 🎟 <b>کوپن‌های شما</b>
vouchers-line =
    { $state ->
        [issued] 🟢 <b>{ $title }</b> · تا { DATE($until, style: "day") }
        [handed_over] ✅ { $title } · استفاده شد
        [cancelled] ↩️ { $title } · لغو شد
       *[expired] ⌛️ { $title } · مهلتش گذشت
    }
vouchers-empty =
    🎟 هنوز کوپنی ندارید.

    جایزه‌ای بردارید تا کوپنش اینجا بیاید.
voucher-button = { $title }
voucher-new =
    🎉 <b>مبارک باشد!</b>

    { voucher-open }
voucher-open =
    🎟 <b>{ $title }</b>
    کد: <code>{ $code }</code>
    تا { DATE($until) } مهلت دارد.

    این کد یا تصویر را هنگام تحویل در صندوق نشان دهید.
voucher-closed =
    🎟 <b>{ $title }</b>
    کد: <code>{ $code }</code>

    { $state ->
        [handed_over] ✅ این کوپن { DATE($at) } استفاده شد.
        [cancelled] ↩️ این کوپن { DATE($at) } لغو شد و امتیازش برگشت.
       *[expired] ⌛️ مهلت این کوپن { DATE($at) } تمام شد.
    }
voucher-copy = 📋 کپی کد
voucher-code-label = کد کوپن
voucher-valid-until = تا { DATE($until) }
voucher-cancel = پس دادن کوپن
voucher-cancel-confirm =
    کوپن <b>«{ $title }»</b> را پس می‌دهید؟

    کد آن دیگر کار نمی‌کند و { POINTS($points) } به حسابتان برمی‌گردد.
voucher-cancel-yes = بله، پس می‌دهم
voucher-cancel-no = نه، نگهش دار
voucher-cancelled =
    ↩️ کوپن «{ $title }» لغو شد و { POINTS($points) } برگشت.

    حالا <b>{ POINTS($available) }</b> دارید.

# «This was not me».
dispute-ask =
    <b>این خرید کار شما نبود؟</b>

    خرید { $number } به مبلغ { $total }، { DATETIME($at) }
    اگر تأیید کنید، همکاران ما همین حالا خبردار می‌شوند و پیگیری می‌کنند.
dispute-yes = بله، کار من نبود
dispute-no = نه، خرید خودم بود
dispute-told =
    🙏 ممنون که گفتید.

    همکاران ما از این خرید باخبر شدند و پیگیری می‌کنند.
dispute-already-told = همکاران ما پیش‌تر از این خرید باخبر شده‌اند و پیگیر آن هستند.
dispute-withdrawn = 👍 خیالمان راحت شد. امتیازش سر جایش است.

# Settings.
settings-text =
    ⚙️ <b>تنظیمات</b>

    نام روی کارت: { $name }
    شمارهٔ عضویت: <code>{ DIGITS($number) }</code>
settings-phone =
    { $known ->
        [true] تلفن: { PHONE($phone) }
       *[false] تلفن: ثبت نشده
    }
settings-birthday = تولد: { DATE($birthday) }
settings-birthday-unknown = تولد: ثبت نشده
settings-change-language = 🌐 زبان
settings-rename = ✏️ نام روی کارت
settings-share-phone = 📱 ثبت شمارهٔ تلفن
settings-ask-language = زبان خود را انتخاب کنید:
settings-language-changed = ✅ از این پس فارسی صحبت می‌کنیم.
settings-confirm-birthday = تولد شما <b>{ DATE($birthday) }</b> است؟
settings-birthday-right = بله، ثبت کن
settings-birthday-wrong = نه، دوباره می‌نویسم
settings-birthday-kept =
    { $brings ->
        [true] 🎂 ثبت شد! { DATE($birthday, style: "day") } منتظر هدیه‌تان باشید.
       *[false] 🎂 ثبت شد: { DATE($birthday) }
    }
settings-ask-name =
    ✏️ نامی را که می‌خواهید روی کارت باشد بنویسید.

    نام کنونی: { $name }
settings-name-kept = ✅ نام روی کارت شما از این پس «{ $name }» است.
settings-ask-phone = 📱 دکمهٔ «فرستادن شمارهٔ من» را در پایین صفحه بزنید تا سفارش‌های این شماره هم به حساب شما بیاید.
settings-phone-kept = ✅ شمارهٔ شما ثبت شد: { PHONE($phone) }
settings-never-mind = انصراف
settings-type-text = لطفاً جواب را با نوشته بفرستید.

# Help, and what to say to the unexpected.
help-text =
    <b>باشگاه { $club } این‌طور کار می‌کند:</b>

    ۱. هنگام خرید، <b>کارت عضویت</b> را در صندوق نشان دهید یا شمارهٔ تلفنتان را بگویید.
    ۲. امتیاز همان خرید به حسابتان می‌آید و برایتان پیام می‌فرستیم.
    ۳. از <b>جایزه‌ها</b> یکی را بردارید و کد کوپنش را در صندوق نشان دهید.

    در <b>تاریخچه</b> می‌بینید هر امتیاز از کجا آمده است.
not-understood = این را متوجه نشدم 🙂 از دکمه‌های پایین یکی را بزنید.
button-too-old = این دکمه قدیمی است. منوی تازه را برایتان فرستادیم.
