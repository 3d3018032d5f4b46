-- Pages of 50 events, each from another day on and of another choice of kinds, so that hardly any was asked for before; for wrk.
local kinds = { "GASQUE", "LUNCH", "PARTY", "MEETING", "TRIP", "OTHER" }
local begin = os.time()

init = function(args)
  math.randomseed(begin + #args)
end

request = function()
  local path = "/api/v1/events?limit=50&kind=PUB&from=" .. os.date("%Y-%m-%d", begin + math.random(0, 3650) * 86400)
  for _, kind in ipairs(kinds) do
    if math.random() < 0.5 then
      path = path .. "&kind=" .. kind
    end
  end
  return wrk.format("GET", path)
end
