-- A log-in with the demo master's password, for wrk.
wrk.method = "POST"
wrk.headers["Content-Type"] = "application/json"
wrk.body = '{"email":"master@demo.tmeit.se","password":"kistan-demo-2026"}'
