# روشن و خاموش کردن باشگاه و رسیدگی به آن: جمله‌های پایانه و دکمه‌های نمایش.

club-default-name = باشگاه مشتریان
club-owner-name = صاحب باشگاه

# تنظیمات. هر جمله نام تنظیم و راه درست کردنش را می‌گوید.
setting-bot-token-missing = تنظیم CLUB_BOT_TOKEN خالی است: با @BotFather یک ربات برای مشتریان بسازید و توکنش را در فایل .env بنویسید.
setting-bot-token-malformed = تنظیم CLUB_BOT_TOKEN توکن ربات نیست: همهٔ آنچه @BotFather داده را کپی کنید؛ یک عدد، دونقطه و نزدیک سی‌وپنج حرف.
setting-admin-bot-token-missing = تنظیم CLUB_ADMIN_BOT_TOKEN خالی است: با @BotFather ربات دومی برای همکاران بسازید و توکنش را در فایل .env بنویسید.
setting-admin-bot-token-malformed = تنظیم CLUB_ADMIN_BOT_TOKEN توکن ربات نیست: همهٔ آنچه @BotFather داده را کپی کنید؛ یک عدد، دونقطه و نزدیک سی‌وپنج حرف.
setting-tokens-equal = تنظیم CLUB_ADMIN_BOT_TOKEN همان CLUB_BOT_TOKEN است: همکاران ربات خودشان را می‌خواهند؛ با @BotFather ربات دومی بسازید.
setting-database-url-malformed = تنظیم CLUB_DATABASE_URL نشانی پایگاه داده نیست: چیزی مانند <code>sqlite:data/club.sqlite3</code> یا <code>postgres://user:password@host:5432/name</code> بنویسید.
setting-database-unreachable = پایگاه دادهٔ CLUB_DATABASE_URL در دسترس نیست: ببینید روشن باشد و نشانی، نام کاربر و رمزش درست باشند.
setting-telegram-api-url-malformed = تنظیم CLUB_TELEGRAM_API_URL نشانی نیست: چیزی مانند https://api.telegram.org بنویسید یا این خط را بردارید.
setting-telegram-proxy-malformed = تنظیم CLUB_TELEGRAM_PROXY نشانی پراکسی نیست: چیزی مانند <code>socks5://user:password@host:1080</code> بنویسید یا این خط را بردارید.
setting-telegram-webhook-malformed = تنظیم CLUB_TELEGRAM_WEBHOOK باید یک یا صفر باشد: اگر این خط را بردارید، پیام‌ها با پرس‌وجو گرفته می‌شوند.
setting-owner-ids-missing = تنظیم CLUB_OWNER_IDS خالی است: شناسهٔ تلگرام خودتان را بنویسید (@userinfobot آن را می‌گوید)، وگرنه کسی نمی‌تواند ربات مدیریت را باز کند.
setting-owner-ids-malformed = تنظیم CLUB_OWNER_IDS فهرست شناسه‌های تلگرام نیست: عددها را با ویرگول از هم جدا کنید، مانند <code>123456789,987654321</code>.
setting-name-malformed = تنظیم CLUB_NAME باید بین ۱ تا ۶۰ حرف باشد.
setting-language-unknown = تنظیم CLUB_LANGUAGE زبانی است که جمله‌ای برایش نداریم: fa یا en بنویسید.
setting-timezone-unknown = تنظیم CLUB_TIMEZONE منطقهٔ زمانی نیست: چیزی مانند Asia/Tehran بنویسید.
setting-currency-unknown = تنظیم CLUB_CURRENCY پولی است که باشگاه نمی‌شناسد: کدی سه‌حرفی مانند IRR یا EUR بنویسید.
setting-http-host-malformed = تنظیم CLUB_HTTP_HOST نشانی درستی برای گوش دادن نیست: <code>127.0.0.1</code> یا <code>0.0.0.0</code> بنویسید.
setting-http-port-malformed = تنظیم CLUB_HTTP_PORT شمارهٔ درگاه نیست: عددی بین ۱ تا ۶۵۵۳۵ بنویسید.
setting-public-url-malformed = تنظیم CLUB_PUBLIC_URL نشانی نیست: چیزی مانند https://club.example.com بنویسید یا این خط را بردارید.
setting-public-url-not-https = برای اینکه تلگرام خودش پیام‌ها را بیاورد، CLUB_PUBLIC_URL باید با https آغاز شود: درستش کنید یا CLUB_TELEGRAM_WEBHOOK را بردارید.
setting-secret-key-missing = تنظیم CLUB_SECRET_KEY خالی است: با <code>python3 -c "import secrets; print(secrets.token_hex(32))"</code> یکی بسازید و در فایل .env بنویسید.
setting-secret-key-short = تنظیم CLUB_SECRET_KEY کوتاه‌تر از آن است که امن باشد: با <code>python3 -c "import secrets; print(secrets.token_hex(32))"</code> یکی بسازید.
error-database-behind = پایگاه داده از این برنامه قدیمی‌تر است ({ $migrations } گام کم دارد): پشتیبان بگیرید و سپس <code>club db upgrade</code> را اجرا کنید.

# کار کردن.
run-started = «{ $club }» باز است. مشتریان: @{ $customer }، همکاران: @{ $admin }. با Ctrl+C بسته می‌شود.
run-started-role = «{ $club }»: بخش { $role } کار می‌کند. با Ctrl+C بسته می‌شود.
run-web-listens = فروشگاه‌ها سفارش‌ها را به { $address } می‌آورند.
run-port-taken = درگاه { $port } در CLUB_HTTP_PORT دست برنامهٔ دیگری است: آن را ببندید یا درگاه دیگری بنویسید.
run-stopping = در حال بستن: کارهای آغازشده تمام می‌شوند.
run-stopped = بسته شد.
door-token-refused = تلگرام توکن { $bot } را نمی‌پذیرد: توکن درست را از @BotFather بگیرید و در فایل .env بنویسید.
door-second-poller = برنامهٔ دیگری با همین توکن پیام‌های { $bot } را می‌گیرد: آن را خاموش کنید. تا آن زمان عضوها منتظر می‌مانند.
door-webhook-active = برای { $bot } وب‌هوک تنظیم شده و پیام‌هایش را نمی‌شود گرفت: برنامه را دوباره روشن کنید تا برداشته شود.
door-no-network = برای { $bot } به تلگرام دسترسی نیست: شبکه را ببینید یا CLUB_TELEGRAM_PROXY را تنظیم کنید. همچنان می‌کوشیم.
door-slow-down = تلگرام از { $bot } خواسته آهسته‌تر برود؛ کمی صبر می‌کنیم و ادامه می‌دهیم.
door-server-error = تلگرام پاسخ درستی به { $bot } نمی‌دهد؛ همچنان می‌کوشیم.
door-back = پیام‌های { $bot } دوباره می‌رسند.
bot-customer = ربات مشتریان
bot-staff = ربات مدیریت

# پایگاه داده.
db-up-to-date = پایگاه داده به‌روز است.
db-pending = { $migrations } گام کم است: { $names }
db-migrated = پایگاه داده اکنون در گام { $target } است.
db-migration-unknown = گامی به نام { $name } نداریم.

# برنامهٔ باشگاه.
programme-name-unknown = تنظیمی به نام { $name } نداریم. این‌ها هست: { $names }
programme-value-wrong = مقدار { $value } برای { $name } درست نیست. نمونه‌های درست: <code>joining=5 amount=10/1000000 points_expire_after_days=365 phone_required=yes</code>

# معاینه.
doctor-database-ok = پایگاه داده: در دسترس و به‌روز.
doctor-database-new = پایگاه داده: خالی است و در نخستین روشن شدن ساخته می‌شود.
doctor-database-wrong = پایگاه داده: { $problem }
doctor-fonts-ok = تصویرها: نوشتهٔ فارسی درست کشیده می‌شود.
doctor-fonts-wrong = تصویرها: قلم پیدا نشد؛ برنامه را دوباره نصب کنید.
doctor-raqm-missing = تصویرها: چیدمان خط پیدا نشد و حروف فارسی را خودمان به هم می‌چسبانیم؛ با <code>apt-get install libfribidi0</code> زیباتر می‌شوند.
doctor-token-ok = { $role }: @{ $bot } پاسخ می‌دهد.
doctor-token-missing = { $role }: { $problem }
doctor-token-refused = { $role }: تلگرام توکن را نمی‌پذیرد؛ توکن درست را از @BotFather بگیرید.
doctor-token-unreachable = { $role }: به تلگرام دسترسی نیست؛ شبکه را ببینید یا CLUB_TELEGRAM_PROXY را تنظیم کنید.
doctor-webhook-ok = { $role }: وب‌هوکی سر راه گرفتن پیام‌ها نیست.
doctor-webhook-set = { $role }: پیام‌ها به { $address } آورده می‌شوند.
doctor-webhook-foreign = { $role }: وب‌هوک نشانی دیگری تنظیم شده است ({ $address })؛ <code>club run</code> آن را برمی‌دارد.
doctor-webhook-failing = { $role }: تلگرام نمی‌تواند به { $address } برساند: { $error }
doctor-clock-ok = ساعت: درست.
doctor-clock-wrong = ساعت: { $seconds } ثانیه با ساعت تلگرام فرق دارد؛ ساعت دستگاه را درست کنید (<code>timedatectl set-ntp true</code>).
doctor-clock-unknown = ساعت: سنجیده نشد، چون تلگرام پاسخ نمی‌دهد.
doctor-secret-ok = کلید پنهانی: هست.
doctor-secret-wrong = کلید پنهانی: { $problem }
doctor-owners-ok = صاحبان: هستند.
doctor-owners-wrong = صاحبان: { $problem }
doctor-disk-ok = دیسک: در { $folder } می‌شود نوشت و { $free } گیگابایت جا هست.
doctor-disk-full = دیسک: در { $folder } فقط { $free } گیگابایت جا مانده است؛ جا باز کنید.
doctor-disk-wrong = دیسک: در { $folder } نمی‌شود نوشت؛ به این کاربر اجازه بدهید.
doctor-settings-wrong = تنظیمات: { $problem }

# نمایش.
demo-open = نشانی { $url } را در مرورگر باز کنید.
demo-stop = با Ctrl+C بسته می‌شود.
demo-club-name = کافه نادری
demo-customer-bot = کافه نادری
demo-staff-bot = کافه نادری · همکاران
demo-person-sara = سارا
demo-person-ali = علی
demo-person-maryam = مریم
demo-person-john = John
demo-person-owner = خانم نادری
demo-person-cashier = رضا
demo-role-newcomer = مشتری، هنوز عضو نشده
demo-role-member = عضو
demo-role-owner = مالک
demo-role-cashier = صندوق‌دار
demo-shop-name = فروشگاه اینترنتی نادری
demo-reward-coffee = قهوهٔ مهمان ما
demo-reward-coffee-description = هر قهوه‌ای که در منو می‌پسندید.
demo-reward-cake = کیک روز
demo-reward-cake-description = یک برش از همان که امروز صبح از فر درآمده است.
demo-reward-breakfast = صبحانهٔ دونفره
demo-reward-breakfast-description = تا ظهر؛ لطفاً یک روز پیش خبر بدهید.
demo-reward-book = کتاب ماه
demo-reward-book-description = به انتخاب کتاب‌فروشی همسایه.
demo-reward-mug = ماگ نادری
demo-reward-mug-description = دست‌ساز؛ هیچ دو تایی مثل هم نیستند.
demo-reward-gift-card = کارت هدیهٔ پانصد هزار تومانی
demo-reward-gift-card-description = برای خودتان یا کسی که دوستش دارید.
demo-group-shop = فروشگاه اینترنتی
demo-group-time = ماشین زمان
demo-order-sara = سفارش سارا (مهمان، با شمارهٔ خودش)
demo-order-ali = سفارش واقعی نمونه، با شمارهٔ علی
demo-refund-part = برگشت بخشی از آخرین سفارش
demo-cancel-order = لغو آخرین سفارش
demo-day-later = یک روز بعد
demo-week-later = یک هفته بعد
demo-month-later = یک ماه بعد
demo-order-arrived = سفارش { DIGITS($number) } به باشگاه رسید.
demo-order-refunded = بخشی از سفارش { DIGITS($number) } برگشت خورد.
demo-order-cancelled = سفارش { DIGITS($number) } لغو شد.
demo-no-order = هنوز سفارشی نیست. اول یکی بفرستید.
demo-it-is = در باشگاه { $date } است.
demo-group-play = بازی و سرگرمی
demo-code = کدِ روی یک بستهٔ قهوه
demo-code-is = روی بسته نوشته است: { $code }. همین را برای ربات کافه نادری بنویسید.
demo-lottery = قرعه‌کشی قهوه‌دوستان
demo-lottery-description = یک اسپرسوساز برای آشپزخانهٔ شما، و سه جایزهٔ کوچک‌تر.
demo-lottery-prize = دستگاه اسپرسوساز
demo-batch = قهوهٔ خانهٔ نادری، ۲۵۰ گرم
demo-quiz = قهوه‌شناسی
demo-quiz-questions =
    قهوه نخستین بار در کدام کشور نوشیده شد؟
    - برزیل
    + یمن
    - ایتالیا
    ۳۰

    اسپرسو از کدام کشور آمد؟
    + ایتالیا
    - فرانسه
    - ترکیه
    ۳۰

    کدام دانه کافئین بیشتری دارد؟
    - عربیکا
    + روبوستا
    ۳۰
