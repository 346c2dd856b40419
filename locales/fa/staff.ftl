# Who works here: invitations, roles, what waits for a second person, the journal, finding and blocking members.

## Roles

staff-role =
    { $role ->
        [owner] مالک
        [manager] مدیر
        [support] پشتیبان
        [analyst] تحلیلگر
       *[cashier] صندوق‌دار
    }
staff-may =
    { $role ->
        [owner] • <b>مالک</b>: همه‌چیز، از برنامهٔ امتیاز تا همکاران و پشتیبان‌گیری.
        [manager] • <b>مدیر</b>: کارهای هر روز؛ خرید، برگشت، اصلاح امتیاز، جایزه‌ها، تأیید، گزارش.
        [support] • <b>پشتیبان</b>: پیدا کردن عضو، دیدن گردش و تلفن او، رسیدگی به اعتراض، مسدود کردن.
        [analyst] • <b>تحلیلگر</b>: فقط گزارش‌ها؛ هیچ عضوی را نمی‌بیند.
       *[cashier] • <b>صندوق‌دار</b>: پیدا کردن عضو، ثبت خرید، تحویل کوپن، دیدن گردش.
    }

## The menu

admin-menu-staff = 🧑‍💼 همکاران
admin-menu-approvals = ✋ تأییدها
admin-command-staff = همکاران و دعوت
admin-command-approvals = درخواست‌های منتظر تأیید
admin-help-staff = 🧑‍💼 <b>همکاران</b> /staff: دعوت، نقش‌ها، پایان همکاری.
admin-help-approvals = ✋ <b>تأییدها</b> /approvals: کارهای بزرگ، با تأیید نفر دوم.
admin-menu-placeholder-other = از دکمه‌های پایین انتخاب کنید

## The list and a card

staff-list = 🧑‍💼 <b>همکاران</b> · { $count } نفر
staff-line =
    { $state ->
        [dismissed] ◦ <s>{ $name }</s>، همکاری تمام شده
       *[active] • <b>{ $name }</b>{ $you ->
            [true] { " " }(شما)
           *[false] { "" }
        }، { staff-role }
    }{ $at ->
        [none] { "" }
       *[other] { " " }· <i>{ DATETIME($at) }</i>
    }
staff-label =
    { $state ->
        [dismissed] ◦ { $name }
       *[active] { $name } · { staff-role }
    }
staff-card =
    🧑‍💼 <b>{ $name }</b>{ $you ->
        [true] { " " }(شما)
       *[false] { "" }
    }
    { $state ->
        [dismissed] همکاری تمام شده. نقش پیشین: { staff-role }
       *[active] نقش: <b>{ staff-role }</b>
    }
    همکار از { DATE($since) }
    { $at ->
        [none] هنوز کاری ثبت نکرده.
       *[other] آخرین کار: { DATETIME($at) }
    }
staff-ask-role =
    { $state ->
        [dismissed] <b>{ $name }</b> با چه نقشی برگردد؟
       *[active] نقش تازهٔ <b>{ $name }</b> چه باشد؟
    }
staff-ask-dismiss =
    همکاری با <b>{ $name }</b> ({ staff-role }) تمام شود؟

    همان لحظه دسترسی‌اش قطع می‌شود و به او خبر می‌دهیم. کارهایی که کرده در دفتر می‌ماند و هر وقت خواستید برمی‌گردد.
staff-own-role =
    { $state ->
        [dismissed] دسترسی شما تمام شد. روز خوش!
       *[active] نقش شما از این پس: <b>{ staff-role }</b>. با /menu ادامه دهید.
    }
staff-role-toast = نقش { $name } عوض شد
staff-dismissed-toast = همکاری با { $name } تمام شد
staff-readmitted-toast = { $name } برگشت
staff-button-invite = ➕ دعوت همکار
staff-button-invites = دعوت‌های باز ({ $count })
staff-button-role = ✏️ تغییر نقش
staff-button-dismiss = پایان همکاری
staff-button-dismiss-yes = بله، تمام شود
staff-button-readmit = ↩️ بازگشت به کار
staff-button-acts = 📒 کارهای او
staff-button-all = همهٔ همکاران
staff-button-back = بازگشت
staff-button-look = پروندهٔ همکار

## Invitations

staff-ask-invite-role = همکار تازه چه نقشی داشته باشد؟
staff-invite-below = دعوت‌نامه در پیام پایین است. نقش: <b>{ staff-role }</b>
staff-invite =
    ✉️ <b>دعوت به تیم { $club }</b>
    نقش: <b>{ staff-role }</b>

    <code>{ $link }</code>

    این لینک را فقط برای همان یک نفر بفرستید، یا بگذارید کد را با دوربین گوشی‌اش اسکن کند. یک بار و تا { DATETIME($at) } کار می‌کند.
staff-invites =
    { $count ->
        [0] ✉️ دعوت بازی نیست.
       *[other] ✉️ <b>دعوت‌های باز</b>
    }
staff-invite-line = • { staff-role }، از طرف { $by }، تا { DATETIME($at) }
staff-button-copy-link = 📋 کپی لینک
staff-button-withdraw = پس گرفتن دعوت
staff-button-withdraw-one = ✖️ { staff-role } · تا { DATETIME($at) }
staff-withdrawn-toast = دعوت پس گرفته شد
staff-invite-was-closed = این دعوت پیش‌تر بسته شده است.

## What waits for a second person

approval-list =
    { $count ->
        [0] ✋ هیچ درخواستی منتظر تأیید نیست.
       *[other] ✋ <b>منتظر تأیید</b>
    }
approval-request =
    { $what ->
        [refund_purchase] ↩️ <b>برگشت { $amount ->
            [none] همهٔ ماندهٔ خرید
           *[other] { $amount }
        }</b> از خرید <code>{ $number }</code>
       *[correct_points] ✏️ <b>اصلاح { NUMBER($points, signDisplay: "always") } امتیاز</b>: { $reason }
    }
    عضو: { $member ->
        [none] عضو پیشین
       *[other] { $member } · <code>{ DIGITS($member_number) }</code>
    }
approval-asked = درخواست از { $by }، { DATETIME($at) }
approval-state =
    { $state ->
        [approved] ✅ { $by } تأیید کرد، { DATETIME($at) }
        [refused] ⛔️ { $by } نپذیرفت، { DATETIME($at) }
        [withdrawn] ↩️ پس گرفته شد
        [expired] ⌛️ مهلتش تمام شد و کاری انجام نشد
       *[waiting] ⏳ تا { DATETIME($until) } منتظر نفر دوم
    }
approval-label =
    { $what ->
        [refund_purchase] ↩️ { $amount ->
            [none] برگشت همه
           *[other] { $amount }
        } · { $by }
       *[correct_points] ✏️ { NUMBER($points, signDisplay: "always") } · { $by }
    }
approval-button-approve = ✅ تأیید
approval-button-refuse = نمی‌پذیرم
approval-button-withdraw = پس می‌گیرم
approval-button-all = همهٔ درخواست‌ها
approval-button-look = ✋ دیدن درخواست
approval-button-limits = ⚙️ سقف بدون تأیید
approval-approved-toast = تأیید و انجام شد
approval-refused-toast = نپذیرفتید
approval-withdrawn-toast = پس گرفته شد
approval-waits =
    ✋ <b>منتظر نفر دوم</b>
    این از سقف باشگاه بیشتر است؛ هنوز چیزی عوض نشده. هر کس دیگری که اجازهٔ تأیید دارد خبر شد و تا { $days } روز وقت دارد. نتیجه را به شما می‌گوییم.
approval-will-wait = ✋ این از سقف باشگاه بیشتر است: پس از تأیید شما، منتظر نفر دوم می‌ماند.
approval-alone = ✋ این از سقف باشگاه بیشتر است، ولی کس دیگری برای تأیید نیست: همین حالا انجام می‌شود و در دفتر می‌آید که تنها بودید.
approval-limits =
    ⚙️ <b>سقف بدون تأیید</b>
    بیشتر از این، نفر دومی باید تأیید کند.

    اصلاح امتیاز: { $points ->
        [none] بدون سقف
       *[other] تا { POINTS($points) }
    }
    برگشت خرید: { $amount ->
        [none] بدون سقف
       *[other] تا { $amount }
    }

    اصلاح‌های یک همکار برای یک عضو در یک شبانه‌روز، و همهٔ برگشت‌های یک خرید، با هم حساب می‌شوند.
approval-button-set-limit =
    { $limit ->
        [refund] ✏️ سقف برگشت
       *[correction] ✏️ سقف اصلاح
    }
approval-button-no-limit =
    { $limit ->
        [refund] بدون سقف برگشت
       *[correction] بدون سقف اصلاح
    }
approval-ask-limit =
    { $limit ->
        [refund] برگشت تا چه مبلغی بدون نفر دوم انجام شود؟ (به { $unit ->
            [toman] تومان
            [rial] ریال
           *[own] پول باشگاه
        })
       *[correction] اصلاح تا چند امتیاز بدون نفر دوم انجام شود؟ با صفر، هر اصلاحی تأیید می‌خواهد.
    }

## The journal

journal-search = 🔎 <b>جست‌وجو در دفتر کارها</b>
journal-looking-for =
    همکار: { $person ->
        [none] همه
       *[other] <b>{ $person }</b>
    }
    عضو: { $member ->
        [none] همه
       *[other] <b>{ $member }</b>
    }
    روز: { $day ->
        [none] همه
       *[other] <b>{ DATE($day, style: "full") }</b>
    }
    کار: { $group ->
        [none] همه
       *[other] <b>{ journal-group }</b>
    }
journal-group =
    { $group ->
        [purchases] خرید و برگشت
        [points] امتیاز
        [vouchers] کوپن
        [rewards] جایزه‌ها
        [members] اعضا
        [programme] برنامهٔ امتیاز
        [staff] همکاران
        [shops] فروشگاه اینترنتی
        [play] بازی و قرعه‌کشی
       *[club] باشگاه
    }
journal-whose = کارهای کدام همکار؟
journal-which-group = چه جور کاری؟
journal-ask-member = کارهای دربارهٔ کدام عضو؟ شمارهٔ عضویت، تلفن یا نامش را بنویسید.
journal-member-unclear =
    { $count ->
        [0] چنین عضوی پیدا نشد. شمارهٔ عضویت یا تلفنش را بنویسید.
       *[other] چند عضو با این نام هست. شمارهٔ عضویت یا تلفنش را بنویسید.
    }
journal-which-day =
    کدام روز؟ از { DATE($first, style: "day") } تا { DATE($last) }

    روز را از پایین انتخاب کنید، یا تاریخ را بنویسید؛ مثلاً { "۱۴۰۵/۱/۱۵" }
journal-button-search = 🔎 جست‌وجو
journal-button-older = قدیمی‌تر ›
journal-button-newer = ‹ تازه‌تر
journal-button-further = باز هم قدیمی‌تر را بگرد ›
journal-button-person = همکار
journal-button-member = عضو
journal-button-day = روز
journal-button-group = نوع کار
journal-button-any-person = ✖️ همکار
journal-button-any-member = ✖️ عضو
journal-button-any-day = ✖️ روز
journal-button-any-group = ✖️ نوع کار
journal-button-show = نمایش
journal-button-export = 📤 فایل اکسل
journal-button-back = بازگشت
journal-button-earlier-month = ‹ ماه پیش
journal-button-later-month = ماه بعد ›
journal-export =
    { $count ->
        [0] چیزی با این جست‌وجو پیدا نشد؛ فایل خالی است.
       *[other] 📤 { $count } سطر از دفتر کارها. عضوها با شماره آمده‌اند، نه با نام.
    }
journal-column-when = زمان
journal-column-instant = زمان جهانی
journal-column-who = همکار
journal-column-second = تأییدکننده
journal-column-member = شمارهٔ عضویت
journal-column-group = دسته
journal-column-act = کار

## Members: what staff see, blocking

member-tier =
    سطح: { $emoji } <b>{ $tier }</b>{ $until ->
        [none] { "" }
       *[other] { " " }تا { DATE($until) }
    }
member-credit =
    اعتبار: <b>{ MONEY($credit) }</b>{ $pending ->
        [true] { " " }(و { MONEY($coming) } در راه)
       *[false] { "" }
    }
member-invited = دعوت‌ها: { $invited } نفر، { $approved } نفر تأییدشده
member-email = ایمیل: <code>{ $email }</code>
block-on-card =
    ⛔️ <b>مسدود است</b>: { $reason ->
        [misuse] سوءاستفاده از امتیاز
        [resale] خرید برای فروش دوباره
        [rude] رفتار نامناسب با همکاران
        [own-wish] به خواست خودش
        [came-back] پیش‌تر مسدود بود؛ خواست فراموشش کنیم و دوباره آمد
       *[typed] { $words }
    }
    تا باز نشود نه امتیازی می‌گیرد و نه جایزه‌ای.
block-reason =
    { $reason ->
        [misuse] سوءاستفاده از امتیاز
        [resale] خرید برای فروش دوباره
        [rude] رفتار نامناسب با همکاران
       *[own-wish] به خواست خودش
    }
block-ask-reason =
    <b>{ $name }</b> چرا مسدود شود؟

    یکی را انتخاب کنید یا دلیل را بنویسید. دلیل را فقط همکاران می‌بینند.
block-preview =
    ⛔️ <b>مسدود کردن { $name }</b>
    دلیل: { $reason ->
        [misuse] سوءاستفاده از امتیاز
        [resale] خرید برای فروش دوباره
        [rude] رفتار نامناسب با همکاران
        [own-wish] به خواست خودش
       *[typed] { $words }
    }

    تا وقتی باز نشود نه امتیاز می‌گیرد و نه جایزه؛ آنچه دارد می‌ماند. به او خبر می‌دهیم، بدون دلیل.
block-button = ⛔️ مسدود کردن
block-button-yes = بله، مسدود شود
block-button-unblock = ✅ باز کردن
block-toast = مسدود شد
unblock-toast = باز شد

## Told to staff

told-staff-joined = 👋 <b>{ $name }</b> با دعوت‌نامه به تیم پیوست. نقش: { staff-role }
told-staff-role = ✏️ { $by } نقش <b>{ $name }</b> را عوض کرد: { staff-role }
told-staff-dismissed = 🚪 { $by } همکاری با <b>{ $name }</b> را تمام کرد.
told-staff-readmitted = ↩️ { $by } <b>{ $name }</b> را به کار برگرداند. نقش: { staff-role }
told-your-role = ✏️ نقش شما از این پس: <b>{ staff-role }</b>. منوی تازه‌تان پایین صفحه است.
told-you-dismissed = دسترسی شما به این ربات تمام شد. از همکاری‌تان سپاسگزاریم.
told-you-readmitted = 👋 خوش برگشتید! نقش شما: <b>{ staff-role }</b>.
told-approval-asked = ✋ <b>تأیید شما لازم است</b>
told-approval-approved = ✅ <b>درخواست شما تأیید و انجام شد</b>
told-approval-refused = ⛔️ <b>درخواست شما پذیرفته نشد</b>
told-approval-expired = ⌛️ <b>مهلت درخواست شما تمام شد</b>

## Told to members

told-blocked =
    عضویت شما فعلاً متوقف شده است: امتیازی جمع یا خرج نمی‌شود. امتیازهایی که دارید سر جایشان می‌مانند.

    اگر پرسشی دارید، لطفاً با همکاران ما در فروشگاه صحبت کنید.
told-unblocked = 🌿 عضویت شما دوباره فعال است. خوش برگشتید!
blocked-member =
    سلام { $name } عزیز. عضویت شما در { $club } فعلاً متوقف است، برای همین از اینجا کاری انجام نمی‌شود. امتیازهایتان سر جایشان است.

    لطفاً با همکاران ما در فروشگاه صحبت کنید؛ با هم حلش می‌کنیم.

## Refusals

error-member-blocked = عضویت این عضو متوقف است و فعلاً نه امتیازی می‌گیرد و نه جایزه‌ای. پروندهٔ عضو دلیلش را می‌گوید.
error-staff-not-found = چنین همکاری نیست، یا وضعش در این میان عوض شده. فهرست همکاران را دوباره باز کنید.
error-last-owner = باشگاه همیشه یک مالک لازم دارد. اول مالک دیگری تعیین کنید.
error-invite-closed = این دعوت‌نامه دیگر کار نمی‌کند. لطفاً از کسی که آن را فرستاده یکی تازه بخواهید.
error-already-staff = شما همین حالا هم اینجا کار می‌کنید؛ نقش را یک مالک از صفحهٔ همکاران عوض می‌کند.
error-approval-not-found = چنین درخواستی نیست. فهرست تأییدها را دوباره باز کنید.
error-approval-closed =
    { $state ->
        [approved] این درخواست پیش‌تر تأیید و انجام شده است.
        [refused] این درخواست پیش‌تر پذیرفته نشده است.
        [withdrawn] این درخواست پس گرفته شده است.
       *[expired] مهلت این درخواست تمام شده است.
    }
error-approval-is-yours = این را خودتان خواسته‌اید؛ کس دیگری باید تأیید کند.

## Acts

act-invited-staff = ✉️ دعوت برای نقش { staff-role }
act-withdrew-invite = ✉️ پس گرفتن دعوت برای نقش { staff-role }
act-accepted-invite =
    👋 پیوستن به تیم با دعوت { $about ->
        [none] یک همکار
       *[other] <b>{ $about }</b>
    }، نقش: { staff-role }
act-changed-role =
    ✏️ نقش تازهٔ { $about ->
        [none] یک همکار
       *[other] <b>{ $about }</b>
    }: { staff-role }
act-dismissed-staff =
    🚪 پایان همکاری با { $about ->
        [none] یک همکار
       *[other] <b>{ $about }</b>
    }
act-readmitted-staff =
    ↩️ بازگشت { $about ->
        [none] یک همکار
       *[other] <b>{ $about }</b>
    } به کار، نقش: { staff-role }
act-asked-approval =
    { $what ->
        [refund_purchase] ✋ درخواست تأیید برگشت { MONEY($total) } برای { $member ->
            [none] عضو پیشین
           *[other] <b>{ $member }</b>
        }
       *[correct_points] ✋ درخواست تأیید اصلاح { NUMBER($points, signDisplay: "always") } برای { $member ->
            [none] عضو پیشین
           *[other] <b>{ $member }</b>
        }
    }
act-granted-approval =
    ✅ تأیید درخواست { $about ->
        [none] یک همکار
       *[other] <b>{ $about }</b>
    } برای { $member ->
        [none] عضو پیشین
       *[other] <b>{ $member }</b>
    }
act-refused-approval =
    ⛔️ نپذیرفتن درخواست { $about ->
        [none] یک همکار
       *[other] <b>{ $about }</b>
    } برای { $member ->
        [none] عضو پیشین
       *[other] <b>{ $member }</b>
    }
act-withdrew-approval =
    ↩️ پس گرفتن درخواست برای { $member ->
        [none] عضو پیشین
       *[other] <b>{ $member }</b>
    }
act-set-approval-limits =
    ⚙️ سقف بدون تأیید: اصلاح { $correction_points ->
        [none] بدون سقف
       *[other] تا { POINTS($correction_points) }
    }، برگشت { $refund_amount ->
        [none] بدون سقف
       *[other] تا { MONEY($refund_amount) }
    }
act-exported-journal = 📤 گرفتن فایل از دفتر کارها
act-blocked-member =
    ⛔️ مسدود کردن { $member ->
        [none] عضو پیشین
       *[other] <b>{ $member }</b>
    }{ $template ->
        [misuse] : سوءاستفاده از امتیاز
        [resale] : خرید برای فروش دوباره
        [rude] : رفتار نامناسب با همکاران
        [own-wish] : به خواست خودش
       *[typed] { "" }
    }
act-unblocked-member =
    ✅ باز کردن { $member ->
        [none] عضو پیشین
       *[other] <b>{ $member }</b>
    }
