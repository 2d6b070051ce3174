# Sourced by scripts/package: the text that lies in the tarball, of `name`, `file`, `system`, `more` and `wanted`.

package_readme() {
  cat <<TEXT
$name

Gói cài sẵn của ntm, dựng trên $system ($machine). Không cần Swift để chạy.

Cài cho cả máy:

  sudo tar -xzf $file -C /usr/local --strip-components=1 --exclude=README.txt

hoặc chỉ cho mình (~/.local/bin phải có trong PATH):

  mkdir -p ~/.local && tar -xzf $file -C ~/.local --strip-components=1 --exclude=README.txt

rồi chạy: ntm

Cần có glibc $(newest GLIBC) trở lên và libstdc++ có GLIBCXX $(newest GLIBCXX), như $system.${more:+ Phải cài trước: sudo apt-get install $more}
Đọc và ghi sổ tính Excel cần thêm hai gói:

  sudo apt-get install $wanted

Thiếu hai gói này, mọi thứ khác vẫn chạy, và ntm nói rõ khi cần đến chúng. Chúng
thuộc $system; trên hệ thống khác, muốn dùng sổ tính
thì cần gói ntm dựng ở đó.
Cài báo cáo (bộ cắm) người khác gửi thì không cần gì thêm; tự viết báo cáo thì
cần Swift $needed_swift trở lên: ntm plugin doctor cho biết còn thiếu gì.

Gỡ ra: xoá bin/ntm, lib/ntm, share/doc/ntm, share/man/man1/ntm.1,
share/man/vi/man1/ntm.1, share/bash-completion/completions/ntm,
share/zsh/site-functions/_ntm, share/fish/vendor_completions.d/ntm.fish ở nơi đã
cài. Tài liệu: share/doc/ntm/README.vi.md; ở đó viết scripts/ntm thì gõ ntm. Giấy
phép: MIT (LICENSE); của các phần bên trong: share/doc/ntm/licences.


ntm, ready to install, built on $system ($machine). It runs without Swift.

Install it for everyone on the machine:

  sudo tar -xzf $file -C /usr/local --strip-components=1 --exclude=README.txt

or for yourself (~/.local/bin has to be in PATH):

  mkdir -p ~/.local && tar -xzf $file -C ~/.local --strip-components=1 --exclude=README.txt

and start it: ntm

It needs glibc $(newest GLIBC) or newer and libstdc++ with GLIBCXX $(newest GLIBCXX), as in $system.${more:+ To be installed first: sudo apt-get install $more}
Excel workbooks are read and written with two more packages:

  sudo apt-get install $wanted

Without them all else works, and ntm says so when it needs them. They are those of
$system; for workbooks on another system it takes
an ntm packed there. Reports (plugins) that somebody gives you need nothing more;
who writes reports needs Swift $needed_swift or newer: ntm plugin doctor says what is missing.

To remove it, delete bin/ntm, lib/ntm, share/doc/ntm, share/man/man1/ntm.1,
share/man/vi/man1/ntm.1, share/bash-completion/completions/ntm,
share/zsh/site-functions/_ntm, share/fish/vendor_completions.d/ntm.fish where it was
installed. Documentation: share/doc/ntm/README.md; where it says scripts/ntm, type
ntm. Licence: MIT (LICENSE); of what is inside: share/doc/ntm/licences. The parts
under other licences, libseccomp's LGPL among them, can be replaced by building ntm
from its sources.
TEXT
}
