# Starting, stopping and looking after the club: sentences in the terminal, and the buttons of the demo.

club-default-name = Customer Club
club-owner-name = Owner

# Settings. Each sentence names the setting and says how to mend it.
setting-bot-token-missing = CLUB_BOT_TOKEN is missing: make a bot for customers with @BotFather and write its token into the file .env.
setting-bot-token-malformed = CLUB_BOT_TOKEN is no bot token: copy all of what @BotFather gave you, a number, a colon and about 35 letters.
setting-admin-bot-token-missing = CLUB_ADMIN_BOT_TOKEN is missing: make a second bot, for staff, with @BotFather and write its token into the file .env.
setting-admin-bot-token-malformed = CLUB_ADMIN_BOT_TOKEN is no bot token: copy all of what @BotFather gave you, a number, a colon and about 35 letters.
setting-tokens-equal = CLUB_ADMIN_BOT_TOKEN is the same as CLUB_BOT_TOKEN: staff need a bot of their own, make a second one with @BotFather.
setting-database-url-malformed = CLUB_DATABASE_URL is no database: write <code>sqlite:data/club.sqlite3</code> or <code>postgres://user:password@host:5432/name</code>.
setting-database-unreachable = The database of CLUB_DATABASE_URL cannot be reached: see that its server runs and that address, user and password are right.
setting-telegram-api-url-malformed = CLUB_TELEGRAM_API_URL is no address: write something like https://api.telegram.org, or take the line out.
setting-telegram-proxy-malformed = CLUB_TELEGRAM_PROXY is no proxy: write something like <code>socks5://user:password@host:1080</code>, or take the line out.
setting-telegram-webhook-malformed = CLUB_TELEGRAM_WEBHOOK is neither 1 nor 0: take the line out to fetch updates by long polling.
setting-owner-ids-missing = CLUB_OWNER_IDS is missing: write your own Telegram id there (@userinfobot tells it), or nobody can open the admin bot.
setting-owner-ids-malformed = CLUB_OWNER_IDS is no list of Telegram ids: write numbers separated by commas, such as <code>123456789,987654321</code>.
setting-name-malformed = CLUB_NAME must have between 1 and 60 letters.
setting-language-unknown = CLUB_LANGUAGE is a language without sentences: write fa or en.
setting-timezone-unknown = CLUB_TIMEZONE is no time zone: write something like Asia/Tehran.
setting-currency-unknown = CLUB_CURRENCY is no currency the club knows: write a code of three letters such as IRR or EUR.
setting-http-host-malformed = CLUB_HTTP_HOST is no address to listen on: write <code>127.0.0.1</code> or <code>0.0.0.0</code>.
setting-http-port-malformed = CLUB_HTTP_PORT is no port: write a number between 1 and 65535.
setting-public-url-malformed = CLUB_PUBLIC_URL is no address: write something like https://club.example.com, or take the line out.
setting-public-url-not-https = CLUB_PUBLIC_URL must begin with https:// for Telegram to bring updates: mend it, or take CLUB_TELEGRAM_WEBHOOK out.
setting-secret-key-missing = CLUB_SECRET_KEY is missing: make one with <code>python3 -c "import secrets; print(secrets.token_hex(32))"</code> and write it into the file .env.
setting-secret-key-short = CLUB_SECRET_KEY is too short to be safe: make one with <code>python3 -c "import secrets; print(secrets.token_hex(32))"</code>.
error-database-behind = The database is older than this program ({ $migrations } migrations are missing): make a backup, then run <code>club db upgrade</code>.

# Running.
run-started = { $club } is open. Customers: @{ $customer }, staff: @{ $admin }. Stop with Ctrl+C.
run-started-role = { $club }: { $role } is running. Stop with Ctrl+C.
run-web-listens = Shops deliver to { $address }.
run-port-taken = CLUB_HTTP_PORT { $port } is taken by another program: close that one or write another port.
run-stopping = Stopping: what was begun is being finished.
run-stopped = Stopped.
door-token-refused = Telegram refuses the token of { $bot }: get the right one from @BotFather and write it into the file .env.
door-second-poller = Another program fetches the updates of { $bot } with the same token: stop it. Until then members wait.
door-webhook-active = A webhook is set for { $bot }, so its updates cannot be fetched: start again to have it taken out.
door-no-network = Telegram cannot be reached for { $bot }: see the network, or set CLUB_TELEGRAM_PROXY. We keep trying.
door-slow-down = Telegram asks { $bot } to slow down; we wait and go on.
door-server-error = Telegram has trouble answering { $bot }; we keep trying.
door-back = Updates of { $bot } flow again.
bot-customer = customer bot
bot-staff = admin bot

# The database.
db-up-to-date = The database is up to date.
db-pending = { $migrations } migrations are missing: { $names }
db-migrated = The database is at { $target } now.
db-migration-unknown = There is no migration called { $name }.

# The programme.
programme-name-unknown = There is no setting { $name }. Known are: { $names }.
programme-value-wrong = { $value } is no value for { $name }: right would be <code>joining=5 amount=10/1000000 points_expire_after_days=365 phone_required=yes</code>

# The doctor.
doctor-database-ok = Database: reachable and up to date.
doctor-database-new = Database: empty; the first start builds it.
doctor-database-wrong = Database: { $problem }
doctor-fonts-ok = Pictures: Persian text can be drawn.
doctor-fonts-wrong = Pictures: a font is missing; install the program again.
doctor-raqm-missing = Pictures: Persian letters are joined by our own drawing, since Pillow finds no text layout of its own; <code>apt-get install libfribidi0</code> makes them finer.
doctor-token-ok = { $role }: @{ $bot } answers.
doctor-token-missing = { $role }: { $problem }
doctor-token-refused = { $role }: Telegram refuses the token; get the right one from @BotFather.
doctor-token-unreachable = { $role }: Telegram cannot be reached; see the network, or set CLUB_TELEGRAM_PROXY.
doctor-webhook-ok = { $role }: no webhook stands in the way of long polling.
doctor-webhook-set = { $role }: updates are brought to { $address }.
doctor-webhook-foreign = { $role }: a webhook of another address is set ({ $address }); <code>club run</code> takes it out.
doctor-webhook-failing = { $role }: Telegram cannot deliver to { $address }: { $error }
doctor-clock-ok = Clock: right.
doctor-clock-wrong = Clock: { $seconds } seconds off Telegram's; set the machine's clock (<code>timedatectl set-ntp true</code>).
doctor-clock-unknown = Clock: not compared, since Telegram does not answer.
doctor-secret-ok = Secret key: there.
doctor-secret-wrong = Secret key: { $problem }
doctor-owners-ok = Owners: there.
doctor-owners-wrong = Owners: { $problem }
doctor-disk-ok = Disk: { $folder } can be written, { $free } GB are free.
doctor-disk-full = Disk: only { $free } GB are free in { $folder }; make room.
doctor-disk-wrong = Disk: { $folder } cannot be written; give this user the right to.
doctor-settings-wrong = Settings: { $problem }

# The demo.
demo-open = Open { $url } in your browser.
demo-stop = Stop with Ctrl+C.
demo-club-name = Café Naderi
demo-customer-bot = Café Naderi
demo-staff-bot = Café Naderi · staff
demo-person-sara = Sara
demo-person-ali = Ali
demo-person-maryam = Maryam
demo-person-john = John
demo-person-owner = Mrs Naderi
demo-person-cashier = Reza
demo-role-newcomer = customer, not a member yet
demo-role-member = member
demo-role-owner = owner
demo-role-cashier = cashier
demo-shop-name = naderi-cafe.example
demo-reward-coffee = Our coffee
demo-reward-coffee-description = Any coffee of the bar, on us.
demo-reward-cake = Cake of the day
demo-reward-cake-description = A piece of whatever came out of the oven this morning.
demo-reward-breakfast = Breakfast for two
demo-reward-breakfast-description = Served until noon; please tell us a day before.
demo-reward-book = Book of the month
demo-reward-book-description = Chosen by the bookshop next door.
demo-reward-mug = The Naderi mug
demo-reward-mug-description = Made by hand, each one different.
demo-reward-gift-card = Gift card of 500,000 toman
demo-reward-gift-card-description = For you, or for somebody you like.
demo-group-shop = Web shop
demo-group-time = Time machine
demo-order-sara = An order of Sara (guest, her phone)
demo-order-ali = A real sample order, paid with Ali’s phone
demo-refund-part = Refund part of the last order
demo-cancel-order = Cancel the last order
demo-day-later = A day later
demo-week-later = A week later
demo-month-later = A month later
demo-order-arrived = Order { DIGITS($number) } has arrived at the club.
demo-order-refunded = Part of order { DIGITS($number) } was refunded.
demo-order-cancelled = Order { DIGITS($number) } was cancelled.
demo-no-order = There is no order yet. Send one first.
demo-it-is = In the club it is { $date }.
demo-group-play = Games and fun
demo-code = The code on a packet of coffee
demo-code-is = The packet says { $code }. Type it to the bot of Café Naderi.
demo-lottery = The coffee lovers’ lottery
demo-lottery-description = An espresso machine for your kitchen, and three smaller prizes.
demo-lottery-prize = Espresso machine
demo-batch = Naderi house coffee, 250 g
demo-quiz = Knowing your coffee
demo-quiz-questions =
    In which country was coffee first drunk?
    - Brazil
    + Yemen
    - Italy
    30

    Where does espresso come from?
    + Italy
    - France
    - Turkey
    30

    Which bean has more caffeine?
    - Arabica
    + Robusta
    30
