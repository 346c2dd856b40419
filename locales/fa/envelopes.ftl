# پاکت هدیه: امتیازی که در گروه تقسیم می‌شود

## ساختن پاکت

menu-envelope = 🧧 پاکت هدیه
command-envelope = 🧧 پاکت هدیه برای گروه
envelope-ask-points =
    🧧 <b>پاکت هدیه</b>

    چند امتیاز در پاکت می‌گذارید، به گروه دوستانتان می‌فرستید و هر کس زودتر باز کند سهمی برمی‌دارد. هر عضو باشگاه یک سهم. آنچه تا یک روز باز نشود به خودتان برمی‌گردد.

    چند امتیاز در پاکت بگذاریم؟ شما { POINTS($available) } دارید.
    { $limited ->
        [true] <i>از { $least } تا { POINTS($most) }</i>
       *[false] <i>دست‌کم { POINTS($least) }</i>
    }
envelope-ask-shares =
    🧧 <b>{ POINTS($points) }</b>

    بین چند نفر تقسیم شود؟ یکی را بزنید یا عددی تا { $most } بنویسید.
envelope-button-shares = { $shares } نفر
envelope-button-mine = 🧧 { POINTS($points) } · { $left } سهم مانده
envelope-preview =
    🧧 <b>پاکت شما</b>

    { POINTS($points) } برای { $shares } نفر
    { $split ->
        [equal] ⚖️ سهم‌ها برابر است
       *[random] 🎲 سهم‌ها شانسی است؛ هر کس دست‌کم ۱ امتیاز می‌گیرد
    }
    { $has_words ->
        [true] <blockquote>{ $words }</blockquote>
       *[false] بدون نوشته
    }

    این امتیازها همین حالا از موجودی‌تان کم می‌شود و { POINTS($left) } برایتان می‌ماند. پاکت یک روز باز است، یا تا وقتی مهلت امتیازهایش برسد؛ هر چه بماند با همان مهلت قبلی برمی‌گردد.
envelope-button-random = 🎲 سهم‌ها شانسی باشد
envelope-button-equal = ⚖️ سهم‌ها برابر باشد
envelope-button-words = ✏️ چند کلمه بنویسم
envelope-button-fill = بله، پاکت را پر کن
envelope-button-never-mind = نه، منصرف شدم
envelope-ask-words = ✏️ چند کلمه برای روی پاکت بنویسید، تا ۱۲۰ حرف. همهٔ گروه آن را می‌بینند.
envelope-press-fill = برای ساختن پاکت، دکمهٔ «بله، پاکت را پر کن» را بزنید، یا منصرف شوید.
envelope-begin-again = این دکمه قدیمی است و چیزی از موجودی‌تان کم نشد. لطفاً از نو شروع کنید.

## پاکتِ من

envelope-mine =
    { $state ->
        [open] 🧧 <b>پاکتتان آماده است</b>
        [empty] 🎉 <b>همهٔ پاکت باز شد</b>
       *[ended] 🧧 <b>این پاکت بسته شد</b>
    }

    { POINTS($points) } برای { $shares } نفر
    { $state ->
        [open] { $opened ->
            [0] هنوز کسی بازش نکرده. حالا آن را به گروه بفرستید.
           *[other] { $opened } نفر باز کرده‌اند و { $left } سهم مانده است.
        }
        [empty] هر { $shares } سهم باز شد.
       *[ended] { $opened } نفر باز کردند و { POINTS($returned) } به شما برگشت.
    }
    { $state ->
        [open] تا { DATETIME($expires_at) } باز است.
       *[other] { "" }
    }
envelope-button-send = 📨 فرستادن به گروه
envelope-button-fresh = 🔄 چه خبر؟
envelope-button-end = بستن پاکت
envelope-button-another = 🧧 یک پاکت دیگر
envelope-end-sure =
    پاکت را ببندم؟ { $left } سهمِ مانده دیگر باز نمی‌شود و { POINTS($points) } با همان مهلت قبلی به شما برمی‌گردد.
envelope-button-end-yes = بله، ببند
envelope-button-end-no = نه، باز بماند
envelope-share-text = 🧧 یک پاکت هدیه از «{ $club }»: زودتر باز کنید!
told-envelope-emptied =
    🎉 <b>پاکتتان تمام شد!</b>

    هر { $shares } سهم باز شد و { POINTS($points) } به دوستانتان رسید.
told-envelope-ended =
    🧧 <b>وقت پاکتتان تمام شد</b>

    { $opened } نفر از { $shares } نفر بازش کردند. { POINTS($points) } با همان مهلت قبلی به شما برگشت.

## پیامِ پاکت در گروه

envelope-article = 🧧 پاکتِ { POINTS($points) } برای { $shares } نفر
envelope-article-about = بزنید تا این‌جا فرستاده شود
envelope-article-none = 🧧 اول در ربات یک پاکت بسازید
envelope-post-from =
    { $named ->
        [true] 🧧 <b>{ $name } یک پاکت هدیه آورده است</b>
       *[false] 🧧 <b>یک پاکت هدیه از یکی از اعضا</b>
    }
envelope-post-words = <blockquote>{ $words }</blockquote>
envelope-post-what =
    { $split ->
        [equal] { POINTS($points) } برای { $shares } نفر، سهم‌ها برابر
       *[random] { POINTS($points) } برای { $shares } نفر، سهم‌ها شانسی
    }
envelope-post-left =
    { $state ->
        [open] { $left } سهم مانده است.
        [empty] همهٔ سهم‌ها باز شد. 🎉
       *[ended] این پاکت بسته شده است.
    }
envelope-post-opened = 👐 باز کردند: { $names }
envelope-post-more = { $names } و { $more } نفر دیگر
envelope-post-name = { $name }
envelope-post-somebody = یک نفر
envelope-post-separator = {"، "}
envelope-post-open = 🧧 باز کن
envelope-post-join = هنوز عضو نیستید؟ عضو «{ $club }» شوید

## پاسخِ باز کردن

envelope-toast-opened = 🧧 { POINTS($points) } گرفتید! مبارک است.
envelope-toast-opened-before = این پاکت را باز کرده‌اید: { POINTS($points) }
envelope-toast-closed = این پاکت برای شما باز نشد. لطفاً در گفتگوی ربات پیگیری کنید.
envelope-opened =
    🧧 <b>{ POINTS($points) } از پاکت گرفتید!</b>

    حالا { POINTS($available) } دارید.
envelope-opened-before =
    🧧 این پاکت را پیش‌تر باز کرده‌اید: <b>{ POINTS($points) }</b>

    حالا { POINTS($available) } دارید.
envelope-waits =
    🧧 <b>یک پاکت هدیه منتظر شماست!</b>

    اول عضو باشگاه شوید، بعد به همان گروه برگردید و دوباره «باز کن» را بزنید.

## تاریخچه

what-envelope-given = پاکت هدیه برای گروه
what-envelope-received = سهم شما از یک پاکت هدیه
what-envelope-returned = برگشتِ ماندهٔ پاکت
why-envelope-given = این امتیازها را در پاکتی برای گروه گذاشتید.
why-envelope-received = این امتیازها سهم شما از پاکتی بود که باز کردید، با همان مهلتی که داشت.
why-envelope-returned = این سهم‌های پاکتتان را کسی باز نکرد و با همان مهلت قبلی برگشت.
admin-entry-envelope-given = پاکت هدیه برای گروه
admin-entry-envelope-received = سهمی از یک پاکت هدیه
admin-entry-envelope-returned = برگشتِ ماندهٔ پاکت

## نشد

error-envelopes-off = فعلاً در این باشگاه نمی‌شود پاکت هدیه ساخت. امتیازهایتان سر جایش است.
error-envelope-not-found = این پاکت پیدا نشد. از کسی که آن را فرستاده بخواهید دوباره بفرستد.
error-envelope-own = این پاکت خودتان است 🙂 برای دوستانتان بفرستیدش.
error-envelope-empty = حیف! همهٔ سهم‌های این پاکت باز شده است. پاکت بعدی را زودتر باز کنید.
error-envelope-ended = وقت این پاکت تمام شده است. منتظر پاکت بعدی باشید.
error-envelope-needs-phone = برای باز کردن پاکت، اول شمارهٔ تلفنتان را در «پروفایل» ربات ثبت کنید.
error-envelope-opens-reached = امروز { $limit } پاکت باز کرده‌اید. فردا دوباره می‌توانید.
error-envelope-too-small = کمترین پاکت { POINTS($least) } است. عدد بزرگ‌تری بنویسید.
error-envelope-too-large = در هر پاکت حداکثر { POINTS($most) } می‌شود گذاشت. عدد کوچک‌تری بنویسید.
error-envelope-too-early = هنوز کمی زود است: از { DATE($again_from) } می‌توانید پاکت بسازید.
error-envelope-day-reached =
    { $left ->
        [0] امروز { POINTS($limit) } در پاکت گذاشته‌اید و سقف امروز پر است. فردا دوباره می‌توانید.
       *[other] امروز فقط { POINTS($left) } دیگر می‌توانید در پاکت بگذارید. عدد کوچک‌تری بنویسید.
    }
error-envelope-shares-invalid = این پاکت را می‌شود بین ۱ تا { $most } نفر تقسیم کرد. عدد دیگری بنویسید.
error-envelope-terms-invalid =
    { $field ->
        [least] کمترین امتیاز باید دست‌کم ۱ باشد. عدد دیگری بنویسید.
        [most] بیشترین امتیازِ یک پاکت نمی‌تواند از کمترین آن کمتر باشد. عدد دیگری بنویسید.
        [per_day] سقف روزانه نمی‌تواند از کمترین پاکت کمتر باشد. عدد دیگری بنویسید.
        [shares_most] یک پاکت را می‌شود بین ۱ تا ۲۰۰ نفر تقسیم کرد. عدد دیگری بنویسید.
        [member_days] سابقهٔ عضویت باید از صفر تا ۳۶۵۰ روز باشد. عدد دیگری بنویسید.
       *[other] این عدد نمی‌شود. عدد دیگری بنویسید.
    }

## ربات همکاران

admin-menu-envelopes = 🧧 پاکت هدیه
admin-command-envelopes = پاکت هدیه در گروه‌ها
admin-envelopes-off-text =
    🧧 <b>پاکت هدیه خاموش است.</b>

    وقتی روشن باشد، اعضا می‌توانند امتیاز خودشان را در پاکت بگذارند و به گروه‌هایشان بفرستند؛ هر کس بخواهد سهمی بردارد باید عضو باشگاه شود.
admin-envelopes-text =
    🧧 <b>پاکت هدیه روشن است.</b>

    اعضا امتیاز خودشان را بین دوستانشان تقسیم می‌کنند و امتیاز تازه‌ای ساخته نمی‌شود.

    کمترین در هر پاکت: { POINTS($least) }
    بیشترین در هر پاکت: { $most ->
        [none] بدون سقف
       *[other] { POINTS($most) }
    }
    هر عضو در روز: { $per_day ->
        [none] بدون سقف
       *[other] { POINTS($per_day) }
    }
    بیشترین سهم در هر پاکت: { $shares_most }
    { $member_days ->
        [0] از همان روزِ عضویت می‌شود پاکت ساخت.
       *[other] { $member_days } روز پس از عضویت می‌شود پاکت ساخت.
    }
    { $opens_per_day ->
        [none] هر عضو در روز هر چند پاکت که بخواهد باز می‌کند.
       *[other] هر عضو در روز { $opens_per_day } پاکت باز می‌کند.
    }
    { $needs_phone ->
        [true] برای باز کردن پاکت باید تلفن ثبت شده باشد.
       *[false] برای باز کردن پاکت تلفن لازم نیست.
    }
admin-envelopes-on = روشن شود
admin-envelopes-off = خاموش شود
admin-envelope-least = کمترین
admin-envelope-most = بیشترین
admin-envelope-per-day = در روز
admin-envelope-shares-most = تعداد سهم
admin-envelope-member-days = سابقهٔ عضویت
admin-envelope-opens-per-day = باز کردن در روز
admin-envelope-phone-needed = تلفن لازم باشد
admin-envelope-phone-not-needed = تلفن لازم نباشد
admin-envelope-no-limit = بدون سقف
admin-ask-envelope-least = کمترین امتیازی که می‌شود در پاکت گذاشت چند باشد؟
admin-ask-envelope-most = در یک پاکت حداکثر چند امتیاز؟
admin-ask-envelope-per-day = هر عضو در یک روز روی هم چند امتیاز در پاکت بگذارد؟
admin-ask-envelope-shares-most = یک پاکت حداکثر بین چند نفر تقسیم شود؟
admin-ask-envelope-member-days = چند روز پس از عضویت بشود پاکت ساخت؟ صفر یعنی از همان روز.
admin-ask-envelope-opens-per-day = هر عضو در یک روز چند پاکت باز کند؟
act-set-envelope-terms =
    { $on ->
        [true] 🧧 تنظیم پاکت هدیه و سقف‌هایش
       *[false] 🧧 خاموش کردن پاکت هدیه
    }
