# What staff see in the admin bot.

## Before anybody writes

admin-short-description = میز همکاران { $club }: صندوق، کوپن، اعضا، جایزه‌ها.
admin-description =
    این ربات، میز کار همکاران { $club } است.

    عضو را پیدا کنید، خرید ثبت کنید، کوپن بگیرید و جایزه‌ها را بچینید. فقط همکاران می‌توانند از آن استفاده کنند؛ START را بزنید.
admin-command-till = ثبت خرید
admin-command-voucher = گرفتن کوپن
admin-command-members = پیدا کردن عضو
admin-command-rewards = جایزه‌ها
admin-command-journal = چه کسی چه کرد
admin-command-shop = اتصال فروشگاه اینترنتی
admin-command-menu = نمایش منو
admin-command-language = انتخاب زبان
admin-command-help = از این ربات چه برمی‌آید
admin-command-cancel = رها کردن کار نیمه‌تمام
admin-command-start = شروع

## Who is not staff

admin-stranger =
    سلام! این ربات برای همکاران { $club } است.
    { $customer ->
        [none] اگر همکار ما هستید، از مدیر بخواهید شما را اضافه کند.
       *[other] اگر مشتری هستید، <a href="https://t.me/{ $customer }">ربات مشتریان</a> از آنِ شماست. اگر همکار ما هستید، از مدیر بخواهید شما را اضافه کند.
    }
admin-stranger-tap = این دکمه فقط برای همکاران است.

## The menu

admin-menu-till = 🧾 صندوق
admin-menu-voucher = 🎟 گرفتن کوپن
admin-menu-members = 👥 اعضا
admin-menu-rewards = 🎁 جایزه‌ها
admin-menu-journal = 📒 دفتر کارها
admin-menu-shop = 🛒 فروشگاه اینترنتی
admin-menu-settings = 🌐 زبان
admin-menu-placeholder = تلفن، شماره یا نام عضو
admin-menu =
    { $finds ->
        [true] چه کار کنیم؟ از پایین انتخاب کنید، یا تلفن، شماره یا نام عضو را بنویسید.
       *[false] چه کار کنیم؟ از پایین انتخاب کنید.
    }
admin-welcome =
    خوش آمدید <b>{ $name }</b>!
    شما در { $club } { $role ->
        [owner] مالک
        [manager] مدیر
        [support] پشتیبان
        [analyst] تحلیلگر
       *[cashier] صندوق‌دار
    } هستید.

    { $finds ->
        [true] از پایین انتخاب کنید. از آن سریع‌تر: تلفن، شماره یا نام عضو را همین‌جا بنویسید، یا کد روی کارتش را با دوربین گوشی اسکن کنید.
       *[false] از پایین انتخاب کنید.
    }
admin-help = <b>اینجا چه کارهایی می‌شود کرد</b>
admin-help-till = 🧾 <b>صندوق</b> /till: عضو را پیدا کنید، مبلغ را بنویسید، یک بار تأیید کنید.
admin-help-voucher = 🎟 <b>کوپن</b> /voucher: کد را بنویسید یا اسکن کنید و جایزه را تحویل دهید.
admin-help-members = 👥 <b>اعضا</b> /members: امتیاز، خریدها و گردش هر عضو.
admin-help-rewards = 🎁 <b>جایزه‌ها</b> /rewards: افزودن، تغییر، توقف.
admin-help-journal = 📒 <b>دفتر کارها</b> /journal: همهٔ کارهای همکاران.
admin-help-shop = 🛒 <b>فروشگاه اینترنتی</b> /shop: سفارش‌های سایت، خودشان امتیاز بگیرند.
admin-help-tiers = 🏅 <b>سطح‌ها</b> /tiers: پله‌هایی که عضوها بالا می‌روند، و مزیت هر کدام.
admin-help-referrals = 🤝 <b>دعوت‌ها</b> /referrals: عضوهایی که عضو می‌آورند، و تصمیم دربارهٔ دعوت‌های مشکوک.
admin-help-language = 🌐 <b>زبان</b> /language. با /cancel هر کار نیمه‌تمامی رها می‌شود.
admin-choose-language = به چه زبانی صحبت کنیم؟
admin-language-name = فارسی
admin-language-chosen = ✅ { $name }
admin-language-toast = از این پس فارسی صحبت می‌کنیم.

## Out of place

admin-old-button = این دکمه مال صفحه‌ای قدیمی است. با /menu منو را باز کنید و از آنجا ادامه دهید.
admin-unknown-command = این دستور را نمی‌شناسم. /help نشان می‌دهد چه کارهایی از من برمی‌آید.
admin-unreadable =
    { $finds ->
        [true] این را نمی‌توانم بخوانم. برایم بنویسید: تلفن، شماره یا نام عضو.
       *[false] این را نمی‌توانم بخوانم. از منو انتخاب کنید.
    }
admin-words-expected = اینجا متن لازم است، نه عکس. به پرسش بالا پاسخ دهید یا انصراف بزنید.
admin-picture-expected = اینجا عکس لازم است. یک عکس بفرستید، با دکمهٔ بالا از آن بگذرید، یا انصراف بزنید.
admin-tap-expected = جایزه‌تان آماده است. برای انتشار دکمه را بزنید، یا انصراف بزنید.
admin-cancelled = رها شد. چیزی ثبت نشد.
admin-cancelled-toast = رها شد

## Buttons

admin-button-cancel = انصراف
admin-button-menu = منو
admin-button-next = بعدی ›
admin-button-previous = ‹ قبلی
admin-button-new-purchase = ➕ خرید تازه
admin-button-card = پرونده و گردش
admin-button-another-member = عضو دیگر
admin-button-purchases = خریدها
admin-button-history = گردش امتیاز
admin-button-correct = اصلاح امتیاز
admin-button-back-to-card = پروندهٔ عضو
admin-button-record = ✅ ثبت شود
admin-button-next-customer = مشتری بعدی
admin-button-same-member = همین عضو
admin-button-this-purchase = همین خرید
admin-button-refund-whole = برگشت همه
admin-button-refund-part = برگشت بخشی
admin-button-refund = بله، برگشت بخورد
admin-button-back-to-purchase = بازگشت به خرید
admin-button-correct-confirm = ✅ اصلاح شود
admin-button-hand-over = ✅ تحویل دادم
admin-button-another-voucher = کوپن دیگر
admin-button-new-reward = ➕ جایزهٔ تازه
admin-button-pause = ⏸ توقف
admin-button-resume = ▶️ ارائهٔ دوباره
admin-button-preview = 👁 از نگاه عضو
admin-button-all-rewards = همهٔ جایزه‌ها
admin-button-back-to-reward = بازگشت
admin-button-publish = ✅ منتشر شود
admin-button-connect-shop = ➕ اتصال فروشگاه
admin-button-copy-address = 📋 کپی نشانی تحویل
admin-button-copy-secret = 🔑 کپی رمز
admin-button-new-secret = رمز تازه
admin-button-pause-shop = ⏸ توقف
admin-button-resume-shop = ▶️ پذیرش دوباره
admin-button-secret-change = تعویض بی‌دردسر
admin-button-secret-leaked = لو رفته؛ رمز قبلی همین حالا رد شود
admin-button-back-to-shop = بازگشت
admin-button-all-shops = همهٔ فروشگاه‌ها
admin-button-refund-look = بررسی و برگشت
admin-button-open-member = پروندهٔ عضو

## Finding a member

admin-ask-member-at-till =
    🧾 <b>خرید چه کسی است؟</b>

    تلفن، شمارهٔ عضویت یا نام را بنویسید. یا کد روی کارت را با دوربین گوشی اسکن کنید.
admin-ask-member =
    👥 <b>کدام عضو؟</b>

    تلفن، شمارهٔ عضویت یا نام را بنویسید. یا کد روی کارت را با دوربین گوشی اسکن کنید.
admin-several-members =
    { $more ->
        [true] عضوهای زیادی پیدا شد؛ این‌ها نزدیک‌ترند. یکی را انتخاب کنید یا نام را کامل‌تر بنویسید.
       *[false] { $count } عضو پیدا شد. کدام‌یک؟
    }
admin-found-label = { $name } · { $number }
admin-nobody-found =
    برای «{ $words }» عضوی پیدا نشد.
    تلفن یا شماره را دوباره ببینید، یا بخشی از نام را بنویسید.{ $customer ->
        [none] { "" }
       *[other] { " " }اگر هنوز عضو نیست، در یک دقیقه با <a href="https://t.me/{ $customer }">ربات مشتریان</a> عضو می‌شود.
    }
admin-member-head =
    👤 <b>{ $name }</b>
    شمارهٔ عضویت: <code>{ DIGITS($number) }</code>
    تلفن: { $phone ->
        [none] ثبت نشده
       *[other] { PHONE($phone) }
    }
    امتیاز قابل خرج: <b>{ $available }</b>{ $pending ->
        [0] { "" }
       *[other] { " " }(و { $pending } در راه)
    }

## The till

admin-ask-amount =
    <b>{ $name }</b> چقدر پرداخت کرد؟ (به { $unit ->
        [toman] تومان
        [rial] ریال
       *[own] پول باشگاه
    })

    مثلاً: ۲۵۰٬۰۰۰ یا ۲۵۰ هزار یا ۱٫۵ میلیون
admin-preview-purchase =
    <b>خرید تازه</b>
    عضو: { $name } · <code>{ DIGITS($number) }</code>
    مبلغ: <b>{ MONEY($amount) }</b>
admin-preview-after = امتیاز قابل خرج پس از ثبت: { $points }
admin-preview-no-points = این مبلغ امتیازی نمی‌گیرد.
admin-preview-hint =
    { $days ->
        [0] مبلغ اشتباه است؟ درستش را همین‌جا بنویسید.
        [one] این امتیاز پس از { $days } روز قابل خرج است. مبلغ اشتباه است؟ درستش را همین‌جا بنویسید.
       *[other] این امتیاز پس از { $days } روز قابل خرج است. مبلغ اشتباه است؟ درستش را همین‌جا بنویسید.
    }
admin-recorded =
    ✅ <b>ثبت شد</b>
    { $name } · { MONEY($amount) }
    { $points ->
        [0] { $gave ->
            [true] گرفت: <b>{ MONEY($credit) } اعتبار</b>
           *[false] این مبلغ امتیازی نگرفت
        }
       *[other] گرفت: <b>{ POINTS($points) }</b>{ $pending ->
            [0] { "" }
            [one] ، قابل خرج پس از { $pending } روز
           *[other] ، قابل خرج پس از { $pending } روز
        }
    }
    امتیاز قابل خرج: { $available }
    خرید <code>{ $number }</code> · { DATETIME($at) }
admin-recorded-toast = ثبت شد
admin-already-recorded = این پیش‌تر ثبت شده است؛ بار دوم چیزی تغییر نکرد.

## Purchases and refunds

admin-card-joined =
    عضو از { DATE($joined) }{ $birthday ->
        [none] { "" }
       *[other] { " " }· تولد { DATE($birthday, style: "day") }
    }
admin-card-becoming = ⏳ { POINTS($points) } از { DATE($at) } قابل خرج می‌شود
admin-card-expiring = ⌛ { POINTS($points) } در { DATE($at) } منقضی می‌شود
admin-card-purchases =
    { $count ->
        [0] هنوز خریدی ندارد.
       *[other] <b>آخرین خریدها</b>
    }
admin-purchases =
    { $count ->
        [0] { $name } هنوز خریدی ندارد.
       *[other] <b>خریدهای { $name }</b>{ $pages ->
            [1] { "" }
           *[other] { " " }· صفحهٔ { $page } از { $pages }
        }
    }
admin-purchase-line =
    • <code>{ $number }</code> · { MONEY($total) } · { DATE($at, style: "day") } · { POINTS($points) }{ $state ->
        [part] { " " }· بخشی برگشته
        [refunded] { " " }· برگشته
        [cancelled] { " " }· لغوشده
        [open] { " " }· هنوز پرداخت نشده
       *[whole] { "" }
    }{ $disputed ->
        [true] { " " }· ⚠️ اعتراض دارد
       *[false] { "" }
    }
# The amount stands first: a code in Latin letters would pull the number behind it to its side.
admin-purchase-label = { MONEY($total) } · { $number }
admin-purchase =
    <b>خرید</b> <code>{ $number }</code>
    عضو: { $name ->
        [none] هنوز عضو نیست
       *[other] { $name }
    }
    کجا: { $source ->
        [till] صندوق
       *[shop] فروشگاه اینترنتی
    }
    کی: { DATETIME($at) }
    مبلغ: <b>{ MONEY($total) }</b>
    { $state ->
        [part] برگشته: { MONEY($refunded) } · مانده: { MONEY($left) }
        [refunded] همه‌اش برگشته
        [cancelled] لغو شده
        [open] هنوز پرداخت نشده
       *[whole] برگشتی ندارد
    }
    امتیاز این خرید: <b>{ $points }</b>
admin-purchase-disputed = ⚠️ عضو در { DATETIME($at) } گفت: این خرید من نبود.
admin-purchase-of-shop = این سفارش از فروشگاه اینترنتی آمده است. همان‌جا برگشتش بزنید؛ امتیاز خودش تنظیم می‌شود.
admin-ask-refund =
    چقدر از خرید <code>{ $number }</code> برمی‌گردد؟

    تا { MONEY($left) } قابل برگشت است.
admin-preview-refund =
    <b>برگشت</b> خرید <code>{ $number }</code>
    { $whole ->
        [true] همهٔ مانده: <b>{ MONEY($amount) }</b>
       *[false] بخشی: <b>{ MONEY($amount) }</b> از { MONEY($total) }
    }
admin-preview-taken =
    { $points ->
        [0] امتیازی پس گرفته نمی‌شود.
       *[other] <b>{ POINTS($points) }</b> پس گرفته می‌شود و به عضو خبر می‌دهیم.
    }
admin-preview-missing = { POINTS($points) } دیگر هم از این خرید بود، ولی خرج شده یا از میان رفته است.
admin-refunded =
    ↩️ <b>برگشت خورد</b>
    خرید <code>{ $number }</code> · { MONEY($amount) }
    امتیاز پس‌گرفته: <b>{ $points }</b>
    ماندهٔ خرید: { MONEY($left) }
admin-refunded-toast = برگشت خورد

## History and corrections

admin-history =
    { $count ->
        [0] { $name } هنوز گردشی ندارد.
       *[other] <b>گردش امتیاز { $name }</b>{ $pages ->
            [1] { "" }
           *[other] { " " }· صفحهٔ { $page } از { $pages }
        }
    }
admin-entry =
    <b>{ NUMBER($points, signDisplay: "always") }</b> · { $why }
    <i>{ DATETIME($at) } · مانده { $balance }</i>
admin-entry-purchase =
    { $source ->
        [till] خرید <code>{ $number }</code> از صندوق
       *[shop] سفارش <code>{ $number }</code> از فروشگاه اینترنتی
    }
admin-entry-refund =
    { $source ->
        [till] برگشت خرید <code>{ $number }</code>
       *[shop] سفارش <code>{ $number }</code> در فروشگاه اینترنتی برگشت خورد یا لغو شد
    }
admin-entry-joining = عضویت
admin-entry-birthday = تولد
admin-entry-reward = دریافت جایزه: { $title }
admin-entry-voucher-cancelled = کوپن پس داده شد: { $title }
admin-entry-expired = منقضی شد
admin-entry-correction = اصلاح همکار: { $text }
admin-entry-held = خرج در صندوق
admin-entry-other = دیگر
admin-ask-correction =
    <b>{ $name }</b>، { POINTS($available) } قابل خرج دارد.

    چند امتیاز اضافه یا کم شود؟ مثلاً ‎+۵۰ یا ‎-۲۰
admin-ask-reason =
    { NUMBER($points, signDisplay: "always") } چرا؟ دلیلش را کوتاه بنویسید؛ عضو هم آن را می‌بیند.
admin-preview-correction =
    <b>اصلاح امتیاز</b>
    عضو: { $name }
    امتیاز: <b>{ NUMBER($points, signDisplay: "always") }</b>
    دلیل: { $reason }

    به عضو خبر می‌دهیم. دلیل دیگری دارد؟ همین‌جا بنویسید.
admin-corrected =
    ✅ <b>اصلاح شد</b>
    { $name }: <b>{ NUMBER($points, signDisplay: "always") }</b>
    امتیاز قابل خرج: { $available }
    دلیل: { $reason }
admin-corrected-toast = اصلاح شد

## Vouchers

admin-ask-voucher =
    🎟 <b>کد کوپن؟</b>

    هر طور راحتید بنویسید، یا با دوربین گوشی اسکن کنید.
admin-voucher =
    🎟 <b>{ $title }</b>
    کد: <code>{ $code }</code>
    عضو: { $name } · <code>{ DIGITS($number) }</code>
    { $points ->
        [0] 🎁 هدیهٔ باشگاه
       *[other] به بهای { POINTS($points) }
    }
admin-voucher-usable = 🟢 تا { DATE($expires) } معتبر است. جایزه را بدهید و دکمه را بزنید.
admin-voucher-handed = ✅ تحویل شد: { DATETIME($at) }
admin-voucher-closed =
    { $state ->
        [handed_over] 🔴 پیش‌تر تحویل شده: { DATETIME($at) }. دوباره تحویل ندهید.
        [cancelled] 🔴 عضو این کوپن را پس داده: { DATETIME($at) }. امتیازش برگشته است.
       *[expired] 🔴 مهلت این کوپن تمام شده: { DATETIME($at) }. دیگر پذیرفته نیست.
    }
admin-handed-toast = تحویل شد
admin-already-handed = این را پیش‌تر تحویل داده‌اید؛ بار دوم چیزی تغییر نکرد.

## Rewards

admin-rewards =
    { $count ->
        [0] 🎁 هنوز جایزه‌ای نیست. اولی را اضافه کنید تا جمع کردن امتیاز معنا پیدا کند.
       *[other] 🎁 <b>جایزه‌ها</b>{ $pages ->
            [1] { "" }
           *[other] { " " }· صفحهٔ { $page } از { $pages }
        }
    }
admin-reward-line =
    { $paused ->
        [true] ⏸
       *[false] { $stock ->
            [0] 🔴
           *[other] 🟢
        }
    } { $title } · { POINTS($points) } · { $stock ->
        [none] نامحدود
        [0] تمام شده
       *[other] { $stock } عدد مانده
    }
admin-reward-label =
    { $paused ->
        [true] ⏸ { POINTS($points) } · { $title }
       *[false] { POINTS($points) } · { $title }
    }
admin-reward =
    🎁 <b>{ $title }</b>
    { $described ->
        [true] { $description }
       *[false] <i>بدون توضیح</i>
    }

    بها: <b>{ POINTS($points) }</b>
    موجودی: { $stock ->
        [none] نامحدود
        [0] تمام شده
       *[other] { $stock }
    }
    سقف هر عضو: { $limit ->
        [none] ندارد
       *[other] { $limit }
    }
    عکس: { $picture ->
        [true] دارد
       *[false] ندارد
    }
    وضعیت: { $paused ->
        [true] ⏸ متوقف است و اعضا نمی‌بینند
       *[false] 🟢 ارائه می‌شود
    }
admin-reward-face =
    🎁 <b>{ $title }</b>
    { $described ->
        [true] { $description }
       *[false] { "" }
    }
    ⭐ { POINTS($points) }{ $limit ->
        [none] { "" }
       *[other] { " " }· هر عضو { $limit } عدد
    }{ $stock ->
        [none] { "" }
       *[other] { " " }· { $stock } عدد مانده
    }
admin-field-title = ✏️ عنوان
admin-field-description = ✏️ توضیح
admin-field-price = ✏️ بها
admin-field-stock = ✏️ موجودی
admin-field-limit = ✏️ سقف
admin-field-picture = 🖼 عکس
admin-new-reward-step = <b>جایزهٔ تازه</b> · { $step } از { $steps }
admin-ask-title = اسمش چیست؟ تا ۸۰ حرف.
admin-ask-description = در یکی دو جمله توضیحش دهید.
admin-ask-price = چند امتیاز می‌خواهد؟
admin-ask-stock = چند عدد موجود است؟
admin-ask-limit = هر عضو چند تا می‌تواند بگیرد؟
admin-ask-picture = عکسش را بفرستید.
admin-skip-description = بدون توضیح
admin-skip-stock = نامحدود
admin-skip-limit = بدون سقف
admin-skip-picture = بدون عکس
admin-now-title = عنوان فعلی: { $value }
admin-now-description =
    توضیح فعلی: { $value ->
        [none] ندارد
       *[other] { $value }
    }
admin-now-price = بهای فعلی: { POINTS($value) }
admin-now-stock =
    موجودی فعلی: { $value ->
        [none] نامحدود
       *[other] { $value }
    }
admin-now-limit =
    سقف فعلی هر عضو: { $value ->
        [none] ندارد
       *[other] { $value }
    }
admin-now-picture =
    { $value ->
        [none] هنوز عکسی ندارد.
       *[other] عکس دارد؛ عکس تازه جای آن را می‌گیرد.
    }
admin-new-reward-preview = اعضا آن را این‌طور می‌بینند:
admin-published-toast = منتشر شد
admin-edited-toast = تغییر کرد
admin-paused-toast = متوقف شد
admin-resumed-toast = دوباره ارائه می‌شود

## Journal

admin-journal =
    { $count ->
        [0] { $searched ->
            [true] { $further ->
                [true] 📒 تا اینجا چیزی پیدا نشد؛ قدیمی‌ترها هنوز مانده‌اند.
               *[false] 📒 با این جست‌وجو چیزی پیدا نشد.
            }
           *[false] 📒 دفتر خالی است: هنوز کسی کاری نکرده.
        }
       *[other] 📒 <b>دفتر کارها</b>
    }
admin-journal-line =
    { $act }{ $alone ->
        [true] { " " }· بیش از سقف، بدون نفر دوم
       *[false] { "" }
    }
    <i>{ $staff }{ $second ->
        [none] { "" }
       *[other] { " " }با تأیید { $second }
    } · { DATETIME($at) }</i>
admin-act-unknown = { $act }

## Web shops

admin-shops =
    { $count ->
        [0] 🛒 هنوز فروشگاهی وصل نیست. وصل که شود، سفارش‌هایش خودشان امتیاز می‌گیرند.
       *[other] 🛒 <b>فروشگاه‌های وصل‌شده</b>
    }
admin-shop-line =
    { $paused ->
        [true] ⏸
       *[false] 🟢
    } <b>{ $name }</b> · { $heard ->
        [none] هنوز چیزی نرسیده
       *[other] آخرین خبر { DATETIME($heard) }
    }
admin-shops-unreachable = این سرور هنوز نشانی عمومی ندارد و فروشگاه به آن نمی‌رسد. از مسئول سرور بخواهید CLUB_PUBLIC_URL را تنظیم کند.
admin-ask-shop-name = اسم فروشگاه چیست؟ اسم فقط برای شناختن خودتان است.
admin-shop =
    🛒 <b>{ $name }</b> (ووکامرس)
    { $paused ->
        [true] ⏸ متوقف است: سفارش‌هایش پذیرفته نمی‌شود.
       *[false] 🟢 فعال
    }
    { $heard ->
        [none] هنوز چیزی نرسیده.
       *[other] آخرین خبر { DATETIME($heard) }
    }
admin-shop-address =
    <b>نشانی تحویل</b> (Delivery URL)
    <code>{ $address }</code>
admin-shop-secret =
    <b>رمز</b> (Secret)
    <code>{ $secret }</code>
admin-shop-steps =
    <b>در وردپرس، دو بار</b>
    ۱. ووکامرس › پیکربندی › پیشرفته › وب‌هوک‌ها › افزودن وب‌هوک
    ۲. وضعیت (Status): فعال
    ۳. موضوع (Topic): بار اول Order created، بار دوم Order updated
    ۴. نشانی تحویل و رمز: از اینجا کپی کنید
    ۵. نسخهٔ API: گزینهٔ WP REST API Integration v3، سپس ذخیره

    بعد یک سفارش کوچک بدهید: همین صفحه نشان می‌دهد آخرین خبر فروشگاه کی رسید. رمز را به کس دیگری ندهید.
admin-ask-new-secret =
    رمز تازه برای <b>{ $name }</b>؟

    تعویض بی‌دردسر: رمز قبلی تا تعویض بعدی کار می‌کند و تا رمز تازه را جا بیندازید سفارشی گم نمی‌شود.
    اگر رمز قبلی لو رفته، بگویید همین حالا رد شود؛ آن‌وقت سفارش‌ها تا جا انداختن رمز تازه منتظر می‌مانند.
admin-new-secret-toast = این هم رمز تازه. در فروشگاه جا بیندازید.
admin-shop-paused-toast = متوقف شد
admin-shop-resumed-toast = دوباره فعال شد
