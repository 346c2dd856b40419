# چند باشگاه در یک نصب: باز کردن، توقف، ربات‌ها و توکن‌هایشان.

admin-command-clubs = باشگاه‌های دیگر این نصب
admin-menu-clubs = 🏬 باشگاه‌ها
admin-help-clubs = 🏬 <b>باشگاه‌ها</b> /clubs: باشگاه دیگری با ربات‌های خودش باز کنید.

admin-clubs =
    🏬 <b>باشگاه‌های این نصب</b>

    🟢 <b>{ $club }</b> · همین باشگاه
admin-clubs-why =
    هر باشگاه دو ربات خودش را دارد و عضوها، همکاران، امتیازها و جایزه‌هایش از بقیه جداست.
admin-club-line =
    { $state ->
        [open] 🟢
        [paused] ⏸
       *[trouble] ⚠️
    } <b>{ $name }</b> · { $state ->
        [open] باز
        [paused] متوقف
       *[trouble] توکن تازه می‌خواهد
    }
admin-club =
    🏬 <b>{ $name }</b>
    { $state ->
        [open] 🟢 باز
        [paused] ⏸ متوقف: ربات‌هایش ساکت‌اند. سفارش‌ها همچنان ثبت می‌شود و پیام‌ها تا باز شدن دوباره می‌ماند.
       *[trouble] ⚠️ یکی از ربات‌هایش کار نمی‌کند.
    }
    ربات مشتریان: <a href="https://t.me/{ $customer }">{ $customer }</a>
    ربات مدیریت: <a href="https://t.me/{ $admin }">{ $admin }</a>
    از { DATETIME($opened) }
admin-club-bot-refused =
    ⚠️ تلگرام توکن <a href="https://t.me/{ $username }">{ $username }</a> را از { DATETIME($at) } نمی‌پذیرد. توکن درست را از @BotFather بگیرید و با دکمهٔ زیر بدهید.
admin-club-bot-unreadable =
    ⚠️ توکن <a href="https://t.me/{ $username }">{ $username }</a> با کلید دیگری مهر شده و باز نمی‌شود. CLUB_SECRET_KEY پیشین را برگردانید، یا توکن را دوباره بدهید.
admin-club-opened =
    🎉 <b>{ $name }</b> باز شد.

    چند ثانیه صبر کنید و <a href="https://t.me/{ $admin }?start=">{ $admin }</a> را باز کنید و Start را بزنید: برنامهٔ باشگاه همان‌جا چیده می‌شود و مالکش شمایید.
    مشتری‌ها از <a href="https://t.me/{ $customer }?start=">{ $customer }</a> عضو می‌شوند.

admin-ask-customer-token =
    <b>یک باشگاه دیگر</b> · قدم ۱ از ۴

    برای باشگاه تازه دو ربات تازه لازم است. در @BotFather دستور /newbot را بفرستید و اول ربات مشتری‌ها را بسازید.
    بعد توکنش را همین‌جا بچسبانید. پیام توکن همان لحظه از این گفتگو پاک می‌شود.
admin-ask-staff-token =
    <b>یک باشگاه دیگر</b> · قدم ۲ از ۴

    ✓ ربات مشتریان: <a href="https://t.me/{ $customer }">{ $customer }</a>
    حالا در @BotFather ربات دوم را برای همکاران بسازید و توکنش را بچسبانید.
admin-ask-club-name =
    <b>یک باشگاه دیگر</b> · قدم ۳ از ۴

    ✓ ربات مشتریان: <a href="https://t.me/{ $customer }">{ $customer }</a>
    ✓ ربات مدیریت: <a href="https://t.me/{ $admin }">{ $admin }</a>
    اسم باشگاه چیست؟ مشتری‌ها همین را می‌بینند.
admin-ask-club-language =
    <b>یک باشگاه دیگر</b> · قدم ۴ از ۴

    زبان باشگاه <b>{ $name }</b> کدام باشد؟ هر کس بعداً زبان خودش را برمی‌دارد.
admin-new-club-preview =
    <b>{ $name }</b> را باز کنیم؟

    ربات مشتریان: <a href="https://t.me/{ $customer }">{ $customer }</a>
    ربات مدیریت: <a href="https://t.me/{ $admin }">{ $admin }</a>
    زبان: { $language }
    مالک: شما
    توکن‌ها مهرشده نگه داشته می‌شوند و دیگر جایی دیده نمی‌شوند.
admin-ask-new-name = اسم تازهٔ <b>{ $name }</b> چیست؟
admin-ask-new-token =
    توکن تازهٔ { $bot ->
        [customer] ربات مشتریان
       *[staff] ربات مدیریت
    } برای <b>{ $name }</b> را بچسبانید. پیام همان لحظه پاک می‌شود.
    توکن همین ربات (<a href="https://t.me/{ $username }">{ $username }</a>) یا ربات دیگری که تازه ساخته‌اید، هر دو پذیرفته است.
admin-club-owner-link =
    👤 هر کس این لینک را باز کند، یک بار، مالک <b>{ $name }</b> می‌شود. فقط برای همان یک نفر بفرستید.

    <code>{ $link }</code>

    تا { DATETIME($at) } کار می‌کند و دیگر جایی دیده نمی‌شود.
admin-delete-token-yourself = ⚠️ نتوانستیم پیام توکن را از این گفتگو پاک کنیم. خودتان پاکش کنید.

admin-button-new-club = ➕ یک باشگاه دیگر
admin-button-open-club = ✅ باز کردن باشگاه
admin-button-set-up-club = ⚙️ چیدن باشگاه تازه
admin-button-pause-club = ⏸ توقف
admin-button-reopen-club = ▶️ باز کردن دوباره
admin-button-rename-club = ✏️ اسم
admin-button-customer-token = 🔑 توکن ربات مشتریان
admin-button-staff-token = 🔑 توکن ربات مدیریت
admin-button-invite-owner = 👤 دعوت مالک دیگر
admin-button-copy-owner-link = 📋 کپی لینک
admin-button-back-to-club = بازگشت به باشگاه
admin-button-all-clubs = همهٔ باشگاه‌ها
admin-club-paused-toast = متوقف شد
admin-club-reopened-toast = دوباره باز شد
admin-club-renamed-toast = اسم عوض شد
admin-club-bot-toast = ربات تازه سر کار می‌رود

act-opened-club = 🏬 باز کردن باشگاه «{ $name }»
act-paused-club = ⏸ توقف باشگاه «{ $name }»
act-reopened-club = ▶️ باز کردن دوبارهٔ باشگاه «{ $name }»
act-renamed-club = ✏️ تغییر اسم باشگاه «{ $earlier }» به «{ $name }»
act-replaced-bot =
    🔑 توکن تازه برای { $bot ->
        [customer] ربات مشتریان
       *[staff] ربات مدیریت
    } باشگاه «{ $name }»: <code>{ $username }</code>

told-bot-refused =
    ⚠️ تلگرام توکن { $bot ->
        [customer] ربات مشتریان
       *[staff] ربات مدیریت
    } باشگاه <b>{ $club }</b> (<code>{ $username }</code>) را نمی‌پذیرد و این ربات فعلاً ساکت است. چیزی گم نمی‌شود.
    { $here ->
        [true] توکن تازه را از @BotFather بگیرید و در /clubs بدهید.
       *[false] به گردانندهٔ این نصب خبر داده‌ایم تا توکن تازه بدهد.
    }

error-only-in-first-club = باشگاه‌های دیگر از ربات مدیریت باشگاه اول چیده می‌شوند. آنجا /clubs را بفرستید.
error-club-not-found = این باشگاه پیدا نشد. فهرست را دوباره با /clubs باز کنید.
error-club-name-required = باشگاه اسم می‌خواهد. لطفاً یک اسم کوتاه بنویسید.
error-token-malformed = این توکن ربات نیست. همهٔ آنچه @BotFather داده را بچسبانید: یک عدد، دونقطه و نزدیک سی‌وپنج حرف.
error-token-refused = تلگرام رباتی با این توکن نمی‌شناسد. توکن را دوباره از @BotFather کپی کنید و بفرستید.
error-token-unreadable = توکن‌های نگه‌داشته‌شده با کلید دیگری مهر شده‌اند. لطفاً از اول شروع کنید: /clubs
error-bot-twice = این همان ربات دیگر این باشگاه است. مشتری‌ها و همکاران هر کدام ربات خودشان را می‌خواهند؛ توکن ربات دیگری بفرستید.
error-bot-taken = این ربات مال باشگاه دیگری در همین نصب است. در @BotFather ربات تازه‌ای بسازید و توکنش را بفرستید.
error-bot-elsewhere =
    { $how ->
        [webhook] برنامهٔ دیگری برای این ربات وب‌هوک تنظیم کرده است. آنجا برش دارید، یا ربات تازه‌ای بسازید و توکنش را بفرستید.
       *[poller] برنامهٔ دیگری همین حالا پیام‌های این ربات را می‌گیرد. آن را خاموش کنید و توکن را دوباره بفرستید، یا ربات تازه‌ای بسازید.
    }
error-messenger-unreachable = الان به تلگرام دسترسی نیست و نشد توکن را ببینیم. کمی بعد دوباره بفرستید.

# پایانه.
run-club-opened = «{ $club }» هم باز است. مشتریان: @{ $customer }، همکاران: @{ $admin }.
run-club-sealed-otherwise = توکن‌های باشگاه «{ $club }» با CLUB_SECRET_KEY دیگری مهر شده‌اند و بسته می‌ماند: کلید پیشین را برگردانید، یا در ربات مدیریت باشگاه اول، در /clubs، توکن‌ها را دوباره بدهید.
run-club-bot-refused = تلگرام توکن { $bot } را نمی‌پذیرد: باشگاه «{ $club }» بدون آن کار می‌کند. توکن تازه را در /clubs بدهید.
doctor-club-bot = «{ $club }»، { $role }
doctor-club-sealed-otherwise = { $role }: توکن با CLUB_SECRET_KEY دیگری مهر شده است؛ کلید پیشین را برگردانید یا توکن را در /clubs دوباره بدهید.
doctor-club-token-refused = { $role }: تلگرام توکن را نمی‌پذیرد؛ توکن درست را از @BotFather بگیرید و در /clubs بدهید.

# نمایش.
demo-group-clubs = چند باشگاه
demo-spare-tokens = دو توکن برای یک باشگاه دیگر
demo-spare-tokens-are = در ربات همکاران، /clubs را بفرستید و این دو را یکی‌یکی بچسبانید. مشتریان: { $customer } همکاران: { $admin }
demo-spare-customer-bot = باشگاه دوم
demo-spare-staff-bot = باشگاه دوم · همکاران
