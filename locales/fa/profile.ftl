# Who a member is, what may be said to them and when, what is kept of them, gifts.

## Refusals

error-birthday-changed-lately = تاریخ تولد سالی یک بار عوض می‌شود. از { DATE($again_from) } دوباره می‌توانید آن را تغییر دهید.
error-email-not-understood = این نشانی شبیه ایمیل نیست. چیزی مثل name@example.com بنویسید.
error-interest-gone = این گزینه دیگر در فهرست نیست. فهرست تازه را ببینید.
error-interests-invalid = حداکثر { $most } علاقه و هر کدام تا { $letters } حرف. لطفاً کوتاه‌تر بنویسید.
error-member-has-left = شما از باشگاه رفته‌اید. هر وقت بخواهید می‌توانید برگردید.
error-export-too-soon = همین چند دقیقه پیش یک نسخه گرفتید. از ساعت { TIME($again_at) } دوباره می‌توانید.
error-gifts-off = در این باشگاه هدیه دادن امتیاز فعال نیست.
error-gift-terms-invalid =
    { $field ->
        [member_days] این تعداد روز زیاد است. عددی از ۰ تا ۳۶۵۰ بنویسید.
       *[other] این عدد برای این سقف درست نیست. عددی از ۱ به بالا بنویسید که از کمترین هدیه کمتر نباشد.
    }
error-gift-receiver-not-found = عضوی با این مشخصات پیدا نشد. شمارهٔ عضویت هشت رقم است و روی کارت نوشته شده.
error-gift-to-oneself = این شمارهٔ خودتان است 🙂 شمارهٔ عضو دیگری را بنویسید.
error-gift-too-small = کمترین هدیه { POINTS($least) } است. عدد بزرگ‌تری بنویسید.
error-gift-too-large = در هر هدیه حداکثر { POINTS($most) } می‌شود داد. عدد کوچک‌تری بنویسید.
error-gift-too-early = هنوز کمی زود است: از { DATE($again_from) } می‌توانید امتیاز هدیه بدهید.
error-gift-limit-reached =
    { $period ->
        [day] سقف هدیهٔ هر روز { POINTS($limit) } است؛ امروز { POINTS($left) } دیگر می‌توانید هدیه بدهید.
        [month] سقف هدیهٔ هر ماه { POINTS($limit) } است؛ این ماه { POINTS($left) } دیگر می‌توانید هدیه بدهید.
       *[receiver] این عضو هر روز حداکثر { POINTS($limit) } هدیه می‌گیرد؛ امروز { POINTS($left) } دیگر جا دارد.
    }

## Profile

menu-profile = 👤 پروفایل
menu-contact = 🔔 پیام‌ها
menu-privacy = 🔒 حریم خصوصی
menu-gift = 💝 هدیه دادن امتیاز
command-profile = پروفایل من
command-privacy = آنچه از شما نگه می‌داریم

profile-title =
    👤 <b>{ $name }</b>
    شمارهٔ عضویت: <code>{ DIGITS($number) }</code>
profile-phone-why = <i>خریدهایتان با آن به حساب شما می‌آید.</i>
profile-email =
    { $known ->
        [true] ایمیل: { $email }
       *[false] ایمیل: ثبت نشده
    }
profile-email-why = <i>در صندوق با آن هم پیدا می‌شوید.</i>
profile-birthday-why = <i>هر سال روز تولدتان هدیه دارید.</i>
profile-interests =
    { $count ->
        [0] علاقه‌ها: هنوز نگفته‌اید
       *[other] علاقه‌ها: { $chosen }
    }
profile-comma = { "، " }
profile-interests-why = <i>تا بدانیم از چه چیزی خوشتان می‌آید.</i>
profile-button-email = ✉️ ایمیل
profile-button-birthday = 🎂 تاریخ تولد
profile-button-interests = 💛 علاقه‌ها
profile-ask-email =
    ✉️ نشانی ایمیلتان را بنویسید.

    { $known ->
        [true] ایمیل کنونی: { $email }
       *[false] اگر نخواهید، لازم نیست ایمیل بدهید.
    }
profile-email-kept = ✅ ایمیل شما ثبت شد: { $email }
profile-email-removed = ✅ ایمیل شما پاک شد.
profile-remove-email = 🗑 پاک کردن ایمیل
profile-ask-birthday =
    🎂 دههٔ تولدتان را بزنید، یا تاریخ کامل را بنویسید؛ مثلاً <code>۱۳۷۰/۱/۱۵</code>.

    { $brings ->
        [true] هر سال روز تولدتان هدیه دارید. تاریخ تولد را سالی یک بار می‌شود عوض کرد.
       *[false] تاریخ تولد را سالی یک بار می‌شود عوض کرد.
    }
profile-decade = دههٔ { $decade }
profile-or-type = اگر برایتان راحت‌تر است، تاریخ کامل را همین‌جا بنویسید.
profile-pick-year =
    🎂 چه سالی به دنیا آمدید؟
    { profile-or-type }
profile-pick-month =
    🎂 کدام ماه { $year }؟
    { profile-or-type }
profile-pick-day =
    🎂 کدام روز { $month } { $year }؟
    { profile-or-type }
profile-ask-interests = 💛 از چه چیزی خوشتان می‌آید؟ هر کدام را که بزنید روشن می‌شود و با زدن دوباره خاموش.
profile-interest =
    { $chosen ->
        [true] ✅ { $word }
       *[false] { $word }
    }
profile-no-interests = فعلاً پرسشی دربارهٔ علاقه‌ها نداریم.

## What may be said, and when

contact-text =
    🔔 <b>چه پیام‌هایی برایتان بفرستیم؟</b>

    رسید خریدها، امتیازها و کوپن‌ها همیشه همان موقع می‌آید. بقیه را خودتان انتخاب کنید.
    { $quiet ->
        [true] از ساعت { $start } تا { $end } جز رسید چیزی نمی‌فرستیم؛ بقیه می‌ماند برای بعد از آن.
       *[false] هر ساعتی که باشد پیام می‌فرستیم.
    }
contact-reminder =
    { $wanted ->
        [true] ✅ یادآوری مهلت‌ها
       *[false] ⬜️ یادآوری مهلت‌ها
    }
contact-birthday =
    { $wanted ->
        [true] ✅ تبریک تولد و سالگرد
       *[false] ⬜️ تبریک تولد و سالگرد
    }
contact-offer =
    { $wanted ->
        [true] ✅ خبرها و پیشنهادها
       *[false] ⬜️ خبرها و پیشنهادها
    }
contact-button-quiet = 🌙 ساعت آرامش
contact-no-quiet = هر ساعتی
contact-ask-start = 🌙 از چه ساعتی مزاحم نشویم؟
contact-ask-end = 🌙 از { $start } تا چه ساعتی مزاحم نشویم؟

## What is kept, taking it along, leaving, being forgotten

privacy-text =
    🔒 <b>دربارهٔ شما این‌ها را نگه می‌داریم</b>

    • نام، شمارهٔ تلفن و حساب تلگرامتان، تا شما را بشناسیم
    • ایمیل، تاریخ تولد و علاقه‌ها، اگر خودتان گفته باشید
    • خریدها، امتیازها، کوپن‌ها، هدیه‌ها و دعوت‌ها
    • پیام‌هایی که برایتان فرستاده‌ایم

    این‌ها فقط برای همین باشگاه است و به هیچ‌کس داده نمی‌شود. هر وقت بخواهید، همه را یک‌جا بگیرید، از باشگاه بروید یا بخواهید فراموشتان کنیم.
privacy-button-export = 📄 همه را برایم بفرست
privacy-button-leave = 🚪 رفتن از باشگاه
privacy-button-erase = 🗑 فراموشم کنید
privacy-export = 📄 این هر چیزی است که تا { DATETIME($at) } از شما داریم.
privacy-no = نه، می‌مانم
privacy-ask-leave =
    🚪 <b>از باشگاه می‌روید؟</b>

    دیگر پیامی نمی‌فرستیم و امتیازی نمی‌گیرید. امتیازها و کوپن‌هایتان سر جایش می‌ماند، ولی مهلتشان مثل همیشه می‌گذرد.
    هر وقت /start را بزنید، همه‌چیز همان است که بود.
privacy-leave-yes = بله، می‌روم
left-text =
    🚪 شما از باشگاه { $club } رفته‌اید و پیامی برایتان نمی‌فرستیم.

    هر وقت دلتان خواست برگردید؛ امتیازها و کوپن‌هایتان منتظر شماست.
left-farewell = به امید دیدار 👋
left-come-back = 💚 برمی‌گردم
left-welcome-back =
    💚 <b>{ $name } عزیز، خوش برگشتید!</b>

    همه‌چیز همان است که بود: <b>{ POINTS($available) }</b> دارید.
privacy-ask-erase =
    🗑 <b>می‌خواهید فراموشتان کنیم؟</b>

    نام، تلفن، ایمیل، تولد و گفت‌وگوهایتان برای همیشه پاک می‌شود و این‌ها را هم از دست می‌دهید:
    • { POINTS($points) }{ $has_credit ->
        [true] { " " }و { $credit } اعتبار
       *[false] { "" }
    }
    • { $vouchers ->
        [0] هیچ کوپنی
       *[other] { $vouchers } کوپن
    }

    اگر فقط پیام نمی‌خواهید، رفتن از باشگاه کافی است؛ از آن می‌شود برگشت.
privacy-erase-go-on = ادامه بده
privacy-ask-erase-again =
    ⚠️ <b>مطمئنید؟</b> این کار برگشت ندارد.

    اگر دوباره عضو شوید، از نو شروع می‌کنید و هدیهٔ عضویت دوباره داده نمی‌شود.
privacy-erase-yes = بله، همه را پاک کن
privacy-erased = ✅ پاک شد. باشگاه { $club } دیگر نمی‌داند شما که بودید.
privacy-farewell = از همراهی‌تان ممنونیم. خدا نگهدار 👋
join-welcome-again =
    🌱 <b>{ $name } عزیز، خوش آمدید!</b>

    شمارهٔ عضویت تازهٔ شما: <code>{ DIGITS($number) }</code>
    پیش‌تر عضو بودید و خواستید فراموشتان کنیم؛ پس از نو شروع می‌کنیم. هدیهٔ عضویت فقط بار اول است، ولی از همین حالا خریدهایتان به حساب شما نوشته می‌شود.

## Gifts

gift-ask-receiver =
    💝 <b>به چه کسی امتیاز هدیه می‌دهید؟</b>

    شمارهٔ عضویتش را بنویسید، یا با دکمهٔ پایین از مخاطبین تلگرام انتخابش کنید. باید عضو همین باشگاه باشد.
gift-pick = 👥 انتخاب از مخاطبین
gift-placeholder = شمارهٔ عضویت
gift-receiver = 💝 هدیه برای <b>{ $name }</b> (شمارهٔ { DIGITS($number) })
gift-ask-points = چند امتیاز به { $name } هدیه می‌دهید؟ شما { POINTS($available) } دارید.
gift-ask-words = چند کلمه هم برای { $name } بنویسید، یا بدون نوشته بفرستید.
gift-no-words = بدون نوشته
gift-confirm =
    💝 <b>{ POINTS($points) }</b> به <b>{ $name }</b> (شمارهٔ { DIGITS($number) }) هدیه می‌دهید؟
    { $has_words ->
        [true] با این نوشته: «{ $words }»
       *[false] بدون نوشته.
    }

    پس از آن { POINTS($left) } برایتان می‌ماند. هدیه پس گرفته نمی‌شود.
gift-yes = بله، هدیه بده
gift-no = نه، منصرف شدم
gift-press-yes = برای فرستادن هدیه، دکمهٔ «بله، هدیه بده» را بزنید، یا منصرف شوید.
gift-begin-again = این دکمه قدیمی است و چیزی داده نشد. لطفاً از نو شروع کنید.
gift-given =
    💝 <b>{ POINTS($points) } به { $name } رسید.</b>

    حالا { POINTS($available) } دارید.
told-gift-received =
    💝 <b>{ POINTS($points) } هدیه گرفتید!</b>
    { $named ->
        [true] از طرف { $name }
       *[false] از طرف یکی از اعضا
    }
    { $has_words ->
        [true] <blockquote>{ $words }</blockquote>
       *[false] { "" }
    }
    موجودی شما: { POINTS($available) }
what-gift-given = هدیه به عضو { DIGITS($member) }
what-gift-received = هدیه از عضو { DIGITS($member) }
what-erased = پاک شدن حساب
why-gift-given = این امتیازها را به عضو شمارهٔ { DIGITS($member) } هدیه دادید.
why-gift-received = عضو شمارهٔ { DIGITS($member) } این امتیازها را به شما هدیه داد، با همان مهلتی که داشت.
why-erased = این حساب به خواست صاحبش پاک شد.

## For staff: limits of gifts, interests, members who were erased

admin-menu-gifts = 💝 هدیهٔ امتیاز
admin-menu-interests = 💛 علاقه‌ها
admin-command-gifts = هدیهٔ امتیاز بین اعضا
admin-command-interests = علاقه‌هایی که از اعضا می‌پرسید
admin-help-gifts = 💝 <b>هدیهٔ امتیاز</b> /gifts: اعضا به هم امتیاز بدهند یا نه، و تا چه سقفی.
admin-help-interests = 💛 <b>علاقه‌ها</b> /interests: از اعضا بپرسید چه چیزی دوست دارند.
admin-gifts-off-text =
    💝 <b>هدیهٔ امتیاز خاموش است.</b>

    اگر روشن شود، اعضا می‌توانند امتیازشان را به هم هدیه بدهند. مهلت امتیازها همان می‌ماند و هدیه گرفتن سطح کسی را بالا نمی‌برد. سقف‌ها را بعد از روشن کردن تنظیم کنید.
admin-gifts-on = روشن شود
admin-gifts-off = خاموش شود
admin-gifts-text =
    💝 <b>هدیهٔ امتیاز روشن است.</b>

    کمترین هدیه: { POINTS($least) }
    بیشترین هدیه: { $most ->
        [none] بدون سقف
       *[other] { POINTS($most) }
    }
    هر عضو در روز: { $per_day ->
        [none] بدون سقف
       *[other] { POINTS($per_day) }
    }
    هر عضو در ماه: { $per_month ->
        [none] بدون سقف
       *[other] { POINTS($per_month) }
    }
    دریافت در روز: { $receiver_per_day ->
        [none] بدون سقف
       *[other] { POINTS($receiver_per_day) }
    }
    سابقهٔ عضویت: { $member_days ->
        [0] لازم نیست
       *[other] دست‌کم { $member_days } روز
    }
admin-gift-least = کمترین
admin-gift-most = بیشترین
admin-gift-per-day = در روز
admin-gift-per-month = در ماه
admin-gift-receiver-per-day = دریافت در روز
admin-gift-member-days = سابقهٔ عضویت
admin-gift-no-limit = بدون سقف
admin-ask-gift-least = کمترین امتیازی که می‌شود هدیه داد چند باشد؟
admin-ask-gift-most = در یک هدیه حداکثر چند امتیاز؟
admin-ask-gift-per-day = هر عضو در یک روز روی هم چند امتیاز هدیه بدهد؟
admin-ask-gift-per-month = هر عضو در یک ماه روی هم چند امتیاز هدیه بدهد؟
admin-ask-gift-receiver-per-day = هر عضو در یک روز روی هم چند امتیاز هدیه بگیرد؟
admin-ask-gift-member-days = چند روز پس از عضویت بشود هدیه داد؟ صفر یعنی از همان روز.
admin-interests =
    { $count ->
        [0] 💛 از اعضا دربارهٔ علاقه‌هایشان چیزی نمی‌پرسید.
       *[other] 💛 <b>اعضا از این‌ها انتخاب می‌کنند:</b>
    }
admin-interest-line = • { $word }
admin-interests-write = ✏️ نوشتن فهرست
admin-interests-none = 🗑 هیچ‌کدام
admin-ask-interests =
    💛 علاقه‌ها را بنویسید، هر کدام در یک خط؛ مثلاً:

    <code>قهوه</code>
    <code>شیرینی</code>
admin-erased-member = عضو پاک‌شده
admin-entry-gift-given = هدیه به عضو { DIGITS($member) }
admin-entry-gift-received = هدیه از عضو { DIGITS($member) }
act-set-interests =
    { $count ->
        [0] 💛 برداشتن فهرست علاقه‌ها
       *[other] 💛 تغییر فهرست علاقه‌ها: { $count } مورد
    }
act-set-gift-terms =
    { $on ->
        [true] 💝 تنظیم هدیهٔ امتیاز و سقف‌هایش
       *[false] 💝 خاموش کردن هدیهٔ امتیاز
    }
