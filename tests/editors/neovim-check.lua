-- Waits for the findings of the file that is open, chooses the rewrite of one of them, saves, and prints what was seen
-- as JSON. Runs inside Neovim 0.7 and later, after the user's own init.lua.

local function fail(what)
  io.stderr:write(what .. '\n')
  vim.cmd('cquit!')
end

local function wait_for(what, condition)
  if not vim.wait(30000, condition, 10) then fail('Neovim waited in vain for ' .. what) end
end

local buffer = vim.api.nvim_get_current_buf()

local function text()
  return table.concat(vim.api.nvim_buf_get_lines(buffer, 0, -1, false), '\n') .. '\n'
end

local function findings()
  local found = vim.diagnostic.get(buffer)
  table.sort(found, function(one, other) return one.lnum < other.lnum end)
  return found
end

local seen = { notices = {} }
vim.notify = function(message, level)
  if (level or 0) >= vim.log.levels.WARN then table.insert(seen.notices, message) end
end

wait_for('findings', function() return #findings() == tonumber(vim.env.FINDINGS) end)
seen.findings = vim.tbl_map(function(finding)
  local words = vim.api.nvim_buf_get_text(
    buffer, finding.lnum, finding.col, finding.end_lnum, finding.end_col, {})
  return { code = finding.code, line = finding.lnum, text = table.concat(words, '\n') }
end, findings())

for _, finding in ipairs(findings()) do
  if finding.code == vim.env.CODE then vim.api.nvim_win_set_cursor(0, { finding.lnum + 1, finding.col }) end
end
vim.ui.select = function(items, options, choose)
  for index, item in ipairs(items) do
    if vim.startswith(options.format_item(item), vim.env.TITLE) then return choose(item, index) end
  end
  fail('Nothing that Neovim offers begins with ' .. vim.env.TITLE)
end
local before = text()
vim.lsp.buf.code_action()
wait_for('the rewrite', function() return text() ~= before end)
seen.rewritten = text()
wait_for('the finding to go', function()
  return #vim.tbl_filter(function(finding) return finding.code == vim.env.CODE end, findings()) == 0
end)

vim.cmd('write')
seen.saved = text()
io.stdout:write(vim.json.encode(seen))
vim.cmd('quitall!')
